import type { Checklist, ChecklistItem } from '../table'

type Row = readonly [number: string, text: string, hint: string, basis: string, more?: { key?: true; na?: true }]

const item = ([number, text, hint, basis, more = {}]: Row): ChecklistItem => ({
  key: `cy.${number}`,
  number,
  text,
  keyItem: more.key ?? false,
  hint,
  naAllowed: more.na ?? false,
  basis,
})

const group = (key: string, title: string, rows: readonly Row[]) => ({ key, title, items: rows.map(item) })

const order49 = '食品生产经营监督检查管理办法第二十条'

/**
 * First version of T-CY-2016, as inspections were made with it; never changed.
 *
 * T-CY-2016: the catering check table (餐饮服务日常监督检查要点表) of 2016, 30 items, 7 of them key. Wording is ours, after
 * the official items; the bureau has still to confirm it, the hints and where an item may be missing for good reason.
 * Dates from CFDA Order 23 (2016-05-01). Order 49 (2022) replaced that rule; the contents it asks for are art. 20, the
 * coverage art. 27. The minimum of 3 key and 7 general items stems from the table's own notes.
 */
export const catering2016First: Checklist = {
  id: 'T-CY-2016',
  version: 1,
  title: '餐饮服务监督检查要点表',
  businessTypes: ['catering', 'smallCatering', 'canteen'],
  effectiveFrom: '2016-05-01',
  standing: '待本局确认',
  judgement: { kind: 'catering-2016', keyMax: 1, ratePercent: 70 },
  coverage: {
    routine: { kind: 'everyItem' },
    flyCheck: { kind: 'atLeast', key: 3, general: 7 },
    systemCheck: { kind: 'everyItem' },
    complaintCheck: { kind: 'everyItem' },
    recheck: { kind: 'previousFailures' },
  },
  groups: [
    group('1', '许可管理', [
      [
        '1.1',
        '许可证在有效期内，地址、业态、经营项目与许可一致',
        '看原件，对门牌，再对菜单上有没有许可以外的品种。',
        '食品安全法第三十五条',
      ],
    ]),
    group('2', '信息公示', [
      ['2.1', '醒目处公示食品经营许可证', '站在顾客进门的位置，看得见、读得清。', '食品经营许可和备案管理办法'],
      [
        '2.2',
        '上次检查结果记录表按要求张贴',
        '看贴的是不是最近一次的，有没有撕毁、涂改。',
        '食品生产经营监督检查管理办法第三十九条',
        { na: true },
      ],
      [
        '2.3',
        '公示量化等级标识',
        '看标识与最近一次评定是否一致。本地已停用的，记合理缺项。',
        '2016年餐饮服务日常监督检查要点表',
        { na: true },
      ],
    ]),
    group('3', '制度管理', [
      [
        '3.1',
        '有健康管理、自查、进货查验、召回等食品安全制度',
        '请负责人拿出制度，抽一条问是怎么做的。',
        '食品安全法第四十四条',
        { key: true },
      ],
      [
        '3.2',
        '有食品安全事故处置方案',
        '看方案里有没有停用、封存、报告的电话和人。',
        '食品安全法第一百零二条',
        { key: true },
      ],
    ]),
    group('4', '人员管理', [
      [
        '4.1',
        '负责人清楚自己的责任，配有食品安全管理人员',
        '当面问：店里谁管食品安全，今天查了什么。',
        '食品安全法第四十四条',
        { key: true },
      ],
      [
        '4.2',
        '接触直接入口食品的人员都有有效健康证明',
        '点一遍在岗的人，逐个对证，看到期日。',
        '食品安全法第四十五条',
        { key: true },
      ],
      ['4.3', '从业人员有培训记录', '看最近一次培训的日期、内容和签名。', '食品安全法第四十四条'],
      ['4.4', '工作衣帽清洁，双手清洁，个人卫生好', '看帽子是否包住头发，指甲、首饰、伤口。', order49],
    ]),
    group('5', '环境卫生', [
      ['5.1', '经营场所清洁', '看墙角、地沟、台面下，有没有鼠迹、虫迹。', order49],
      ['5.2', '烹饪场所有排风设备，定期清洁', '开机看能不能用，摸罩沿有没有滴油。', order49],
      ['5.3', '用水达到生活饮用水标准', '问水从哪里来；自备水、二次供水看检测报告。', order49],
      ['5.4', '卫生间清洁，不影响食品加工', '看门是否对着加工间，有没有洗手设施。', order49, { na: true }],
    ]),
    group('6', '原料控制', [
      [
        '6.1',
        '查验供货者许可证和合格证明，留有凭证和记录',
        '从货架上任取三样，当场找票。',
        '食品安全法第五十三条',
        { key: true },
      ],
      [
        '6.2',
        '原料标识齐全，按要求存放，过期变质的及时清理',
        '翻最里面一排的日期，看冷库温度。',
        '食品安全法第五十四条',
      ],
      [
        '6.3',
        '食品添加剂专人保管，领用有登记',
        '看专柜、标识、称量工具和登记本。不用添加剂的，记合理缺项。',
        order49,
        { na: true },
      ],
    ]),
    group('7', '加工制作过程', [
      ['7.1', '原料、半成品、成品分开存放', '打开冰箱，看生熟有没有混放、叠放。', order49],
      ['7.2', '设备、工具、容器有标识，分开使用', '看刀、板、盆有没有区分，正在用的和标识对不对得上。', order49],
      [
        '7.3',
        '专间有专人操作，用专用工具',
        '看专间里的人和工具有没有进出混用。没有专间的，记合理缺项。',
        order49,
        { na: true },
      ],
      [
        '7.4',
        '食品留样符合要求',
        '看留样柜：品种、重量、时间、留样人。没有留样义务的，记合理缺项。',
        order49,
        { na: true },
      ],
      [
        '7.5',
        '中央厨房、集体配送的食品标识和储运符合要求',
        '看标签上的加工时间和食用期限。不做配送的，记合理缺项。',
        order49,
        { na: true },
      ],
      [
        '7.6',
        '有毒有害物品不与食品一同存放、运输',
        '看洗涤剂、杀虫剂放在哪里，容器有没有标识。',
        '食品安全法第三十三条',
      ],
    ]),
    group('8', '设施设备及维护', [
      [
        '8.1',
        '专间的消毒、冷藏、空调等设施正常',
        '看温度计是否不高于 25 度，紫外灯能不能亮。没有专间的，记合理缺项。',
        order49,
        { na: true },
      ],
      ['8.2', '食品处理区洗手消毒设施正常', '打开水龙头，看有没有洗手液和干手用品。', order49],
      ['8.3', '餐厨废弃物容器带盖，桶外干净', '看桶盖是否在用，不只看有没有。', order49],
      [
        '8.4',
        '加工、贮存、陈列设备运转正常，保持清洁',
        '看冰箱、冷库的温度显示，抽一台看内壁。',
        '食品安全法第五十六条',
        { key: true },
      ],
    ]),
    group('9', '餐饮具清洗消毒', [
      [
        '9.1',
        '集中消毒餐饮具来自合格单位',
        '看供货方执照和消毒合格证明。自己清洗消毒的，记合理缺项。',
        '食品安全法第五十六条',
        { na: true },
      ],
      ['9.2', '清洗、消毒、保洁设备齐全，能正常使用', '看水池标识，开消毒柜，看保洁柜门是否关着。', order49],
      [
        '9.3',
        '餐饮具、直接入口容器洗净消毒，炊具用具洗净',
        '摸碗底、看杯口，问一遍怎么洗、消毒多久。',
        '食品安全法第三十三条',
        { key: true },
      ],
    ]),
  ],
}
