import type { DocumentItem, DocumentSignatures, DocumentTable, EndingRecord, ResultDocument } from '../document-data'
import { noticeWords } from '../notice-words'
import { signaturePng } from './draw-png'

const failing: Readonly<Record<string, string>> = {
  '7.2': '砧板 2 块没有生熟标识，同一把刀切生肉和熟面。',
  '8.3': '后厨 1 只桶没有盖，桶沿有积垢。',
}
const absent = ['7.3', '7.4', '7.5', '8.1', '9.1']

const contents: readonly (readonly [category: string, number: string, content: string])[] = [
  ['许可管理', '1.1', '许可证有效；地址、业态、项目与许可一致'],
  ['信息公示', '2.1', '醒目处公示经营许可证'],
  ['信息公示', '2.2', '检查结果记录表公示位置、时间合规'],
  ['信息公示', '2.3', '公示量化等级标识'],
  ['制度管理', '*3.1', '有健康管理、自查、进货查验、召回等制度'],
  ['制度管理', '*3.2', '有食品安全事故处置方案'],
  ['人员管理', '*4.1', '负责人知责；配有食品安全管理人员'],
  ['人员管理', '*4.2', '接触直接入口食品人员健康证明有效'],
  ['人员管理', '4.3', '有从业人员培训记录'],
  ['人员管理', '4.4', '工作衣帽清洁、双手清洁、个人卫生'],
  ['环境卫生', '5.1', '经营场所清洁'],
  ['环境卫生', '5.2', '烹饪场所有排风设备并定期清洁'],
  ['环境卫生', '5.3', '用水达生活饮用水标准'],
  ['环境卫生', '5.4', '卫生间清洁'],
  ['原料控制', '*6.1', '查验供货者许可与合格证明并留凭证、记录'],
  ['原料控制', '6.2', '原料标识合规、按条件贮存、及时清理过期变质'],
  ['原料控制', '6.3', '食品添加剂专人管、领用登记'],
  ['加工制作过程', '7.1', '原料、半成品、成品分开盛放贮存'],
  ['加工制作过程', '7.2', '设备工具容器有标识并区分使用'],
  ['加工制作过程', '7.3', '专间专人操作、专用工具'],
  ['加工制作过程', '7.4', '留样合规'],
  ['加工制作过程', '7.5', '中央厨房、集体配送食品标识、储运合规'],
  ['加工制作过程', '7.6', '有毒有害物不与食品同贮同运'],
  ['设施设备', '8.1', '专间消毒、冷藏、空调等设施正常'],
  ['设施设备', '8.2', '处理区洗手消毒设施正常'],
  ['设施设备', '8.3', '带盖餐厨废弃物容器'],
  ['设施设备', '*8.4', '加工、贮存、陈列设备正常且清洁'],
  ['餐饮具清洗消毒', '9.1', '集中消毒餐饮具采购合规'],
  ['餐饮具清洗消毒', '9.2', '清洗消毒保洁设备齐全正常'],
  ['餐饮具清洗消毒', '*9.3', '餐饮具、直接入口容器洗净消毒，炊具用具洗净'],
]

const fillIn = (number: string): Pick<DocumentItem, 'result' | 'remark'> => {
  const remark = failing[number]
  if (remark) return { result: 'fail', remark }
  if (absent.includes(number)) return { result: 'notApplicable', remark: '本店没有这一项' }
  return { result: 'pass' }
}

/** Thirty items of the catering table of 2016: two fail, five do not apply. */
export const sampleItems: readonly DocumentItem[] = contents.map(([category, marked, content]) => {
  const number = marked.replace('*', '')
  return { key: `cy.${number}`, category, number, content, keyItem: marked !== number, ...fillIn(number) }
})

const inspectors = [
  {
    name: '陆闻溪',
    credential: '执法证 YX-070012',
    signature: signaturePng(5),
    signedAt: '2026年11月24日 10:40',
  },
  {
    name: '丁望舒',
    credential: '执法证 YX-070031',
    signature: signaturePng(7),
    signedAt: '2026年11月24日 10:40',
  },
]

export const sampleSignatures: DocumentSignatures = {
  inspectors,
  unit: {
    kind: 'signed',
    name: '贺青禾',
    role: '经营者',
    signature: signaturePng(3),
    signedAt: '2026年11月24日 10:41',
  },
}

const notice = noticeWords('日常监督检查')

export const sampleTable: DocumentTable = {
  title: '餐饮服务日常监督检查要点表',
  version: 'T-CY-2016 第 3 版',
  standing: '待本局确认',
  verdict: 'basicallyConforming',
  items: sampleItems,
}

/** An inspection of an invented noodle shop. */
export const sampleDocument: ResultDocument = {
  form: 'result',
  version: 1,
  contentHash: '3f9a27c15be04d86'.repeat(4),
  bureauName: '云溪区市场监督管理局',
  number: '云市监检〔2026〕07-0412',
  day: '2026-11-24',
  subject: '食品经营',
  kindName: '日常监督检查',
  nthThisYear: 2,
  publicUrl: 'https://qiye.yunxi.example/s/0AE7K4QD010AhT9c_Zq-4LmXw82d',
  verification: {
    url: 'https://qiye.yunxi.example/s/verify',
    log: '生成时存证日志共 318 条，根 9c2418d55fa5a9bcdcdb0e565d172325，公钥 435053948c7dfaf8f3e7e1d5a9c9a823',
  },
  unit: {
    name: '槐荫汤面馆',
    address: '云溪区青石路18号（槐荫桥东）',
    contact: '贺青禾',
    phone: '138****0136',
    licenceNumber: 'JY29901070013262',
  },
  time: '2026年11月24日 10:02 至 10:41',
  place: '云溪区青石路18号（槐荫桥东）',
  notice: {
    words: notice.paragraphs,
    recusal: { question: notice.question, requested: false, answeredBy: '贺青禾', answeredAt: '2026年11月24日 10:03' },
    signatures: sampleSignatures,
  },
  tables: [sampleTable],
  result: {
    kind: 'routine',
    problems: Object.entries(failing).map(([number, words]) => ({ key: `cy.${number}`, number, words })),
    verdict: 'basicallyConforming',
    dispositions: [{ disposition: 'rectifyByDate', detail: '2026年12月8日前' }],
    accidentRisk: false,
    note: '当事人对结果没有意见。',
    signatures: sampleSignatures,
  },
  findings: [],
  photos: [],
}

/** What is printed of it when the two were kept out. */
export const sampleEnding = (ending: EndingRecord['ending'], change: Partial<EndingRecord> = {}): EndingRecord => {
  const { tables: _, notice, result: __, findings: ___, nthThisYear: ____, ...head } = sampleDocument
  const told = { ...notice.recusal, requested: ending === 'recused' }
  return {
    ...head,
    form: 'ending',
    ending,
    told,
    signatures: { inspectors, unit: { kind: 'none' } },
    ...change,
  }
}
