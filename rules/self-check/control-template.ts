import type { BusinessType } from '@app/types/shop/values'

/** A risk of the shop's own list (风险管控清单), and what is done against it. */
export type ControlItem = { readonly key: string; readonly text: string; readonly measure?: string | undefined }

const common: readonly ControlItem[] = [
  { key: 'rk.1', text: '从业人员健康证明过期，或者带病上岗', measure: '开工前晨检，健康证明快到期的提前一个月体检' },
  { key: 'rk.2', text: '原料、食品过期或者来源不明', measure: '进货查验留票，先进先出，每天清一次临期的' },
  { key: 'rk.3', text: '冷藏冷冻温度不合适', measure: '每天抄两次温度，超出范围马上转移、报修' },
  { key: 'rk.4', text: '虫害、鼠害', measure: '封堵缝隙，每周查一次挡鼠板、纱窗、灭蝇灯' },
]

const kitchen: readonly ControlItem[] = [
  { key: 'rk.11', text: '生熟交叉污染', measure: '刀板容器分色分开，熟食上层、生食下层' },
  { key: 'rk.12', text: '食物没有烧熟煮透、熟食放置过久', measure: '中心温度 70 ℃ 以上，常温放置不超过 2 小时' },
  { key: 'rk.13', text: '餐饮具没有消毒', measure: '一洗二冲三消毒，放入保洁柜，每餐查一次' },
  { key: 'rk.14', text: '食品添加剂超量超范围，误用亚硝酸盐', measure: '专人专柜上锁、称量记录，不买不存亚硝酸盐' },
]

const canteen: readonly ControlItem[] = [
  { key: 'rk.21', text: '留样不足或者不全', measure: '每样 125 克以上，专柜冷藏 48 小时以上，标签写全' },
  { key: 'rk.22', text: '供应凉菜、四季豆等高风险品种', measure: '食谱先由食品安全员审一遍' },
]

const shelves: readonly ControlItem[] = [
  { key: 'rk.31', text: '货架上有临期、破损、标签不全的食品', measure: '每天理货，临期专区，问题食品下架登记' },
  { key: 'rk.32', text: '散装食品没有防护、没有标签', measure: '加盖，标明名称、生产日期、保质期和生产者' },
]

const making: readonly ControlItem[] = [
  { key: 'rk.41', text: '投料差错、添加剂超量', measure: '双人复核配料，逐批记录' },
  { key: 'rk.42', text: '关键控制点没有达到要求', measure: '逐批记录时间、温度，不合格的隔离处置' },
  { key: 'rk.43', text: '出厂没有检验或者检验不全', measure: '逐批检验，合格才放行，留样到保质期满' },
]

const ownOf: Readonly<Partial<Record<BusinessType, readonly ControlItem[]>>> = {
  catering: kitchen,
  smallCatering: kitchen,
  canteen: [...kitchen, ...canteen],
  foodSales: shelves,
  smallGrocery: shelves,
  farmMarket: shelves,
  foodProduction: making,
  workshop: making,
}

/** What a shop of these kinds begins its own list with; nobody is asked for a list that deals in no food (Order 60 art. 4). */
export const controlTemplate = (types: readonly BusinessType[]): readonly ControlItem[] => {
  const own = types.flatMap((type) => ownOf[type] ?? [])
  return own.length === 0 ? [] : [...new Map([...common, ...own].map((item) => [item.key, item])).values()]
}
export const controlTemplateStanding = '待本局确认'
