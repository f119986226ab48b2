import { addDays, type Day, weekdayOf } from '@app/rules/time/day'
import type { LedgerContent } from '@app/types/ledger/content'
import type { Random } from '../random'
import { instant, iso } from './life'

/** An entry of a day, and when it is made. */
export type Entry = { readonly clock: string; readonly content: LedgerContent; readonly note?: string }

export type KitchenDay = {
  readonly random: Random
  readonly day: Day
  /** Who is on the list of people on that day. */
  readonly people: readonly string[]
  /** Who eats with the pupils. */
  readonly leader: string
}

const degrees = (random: Random, from: number, to: number): string => (from + random.next() * (to - from)).toFixed(1)
const whole = (random: Random, from: number, to: number): string => String(random.int(from, to))

const morning = ({ people, random }: KitchenDay): Entry => {
  const off = random.chance(0.06) ? random.int(0, people.length - 1) : -1
  const checked = people.map((name, n) => ({ name, fit: n !== off, offPost: n === off }))
  return { clock: '07:05', content: { kind: 'morningCheck', people: checked } }
}

const temperature = (clock: string, point: 'chilled' | 'frozen' | 'core', what: string, celsius: string): Entry => ({
  clock,
  content: { kind: 'temperature', point, what, celsius },
})

const fridge = ({ random }: KitchenDay): Entry => temperature('07:20', 'chilled', '1 号冷藏柜', degrees(random, 2, 6))
const freezer = ({ random }: KitchenDay): Entry => temperature('07:22', 'frozen', '冷冻柜', degrees(random, -20, -15))
const core = ({ random }: KitchenDay): Entry =>
  temperature('11:05', 'core', random.pick(['红烧肉', '清蒸鱼', '宫保鸡丁', '狮子头']), degrees(random, 74, 92))

const steamed = ({ random }: KitchenDay): Entry => ({
  clock: '13:40',
  content: {
    kind: 'disinfection',
    what: '餐碗、餐盘',
    method: 'steamOrBoil',
    minutes: whole(random, 12, 20),
    celsius: '100',
  },
})
const cabinet = ({ random }: KitchenDay): Entry => ({
  clock: '14:35',
  content: {
    ...{ kind: 'disinfection', what: '碗筷、勺子', method: 'infrared' },
    ...{ minutes: whole(random, 15, 25), celsius: whole(random, 121, 126) },
  },
})

const dishes = [
  '番茄炒蛋',
  '红烧鸡块',
  '清炒油麦菜',
  '土豆烧牛肉',
  '冬瓜虾皮汤',
  '家常豆腐',
  '肉末蒸蛋',
  '西兰花炒肉片',
]

const sample = (dish: string, grams: string, { day }: KitchenDay, clock = '11:20'): Entry => ({
  clock,
  content: { kind: 'sampleRetention', dish, meal: 'lunch', grams, takenAt: iso(instant(day, '11:10')) },
})

const samples = (of: KitchenDay): readonly Entry[] => {
  const first = of.random.int(0, dishes.length - 1)
  return [0, 3].map((n) => sample(dishes[(first + n) % dishes.length] ?? '', whole(of.random, 128, 160), of))
}

const accompanied = ({ random, leader }: KitchenDay): Entry => ({
  clock: '12:30',
  content: {
    ...{ kind: 'accompaniedMeal', meal: 'lunch', who: leader, position: '学校负责人' },
    problems: random.chance(0.1) ? '汤有点凉，已让保温台调高温度。' : '',
  },
})

const suppliers = [
  { name: '云溪区南塘农产品经营部', address: '云溪区南塘街 8 号', contact: '0600-555 0231' },
  { name: '云溪区石榴园冷鲜肉配送中心', address: '云溪区石榴园路 66 号', contact: '0600-555 0247' },
  { name: '云溪区望桥粮油商行', address: '云溪区望桥路 31 号', contact: '0600-555 0258' },
] as const

const goods = [
  { name: '油麦菜、番茄、土豆', spec: '', lot: '', shelfLife: '', by: 0 },
  { name: '冷鲜猪前腿肉', spec: '20 公斤/箱', lot: '', shelfLife: '7 天', by: 1 },
  { name: '大米', spec: '25 公斤/袋', lot: '', shelfLife: '12 个月', by: 2 },
  { name: '鸡蛋', spec: '360 枚/箱', lot: '', shelfLife: '30 天', by: 0 },
  { name: '一级大豆油', spec: '20 升/桶', lot: '', shelfLife: '18 个月', by: 2 },
] as const

const received = ({ random, day }: KitchenDay): Entry => {
  const { by, ...what } = random.pick(goods)
  const made = what.shelfLife ? addDays(day, -random.int(1, 5)) : ''
  const content = {
    ...{ kind: 'goodsReceived' as const, receivedOn: day, supplier: suppliers[by] },
    goods: {
      ...what,
      lot: made,
      quantity: `${random.int(2, 12)} ${what.spec.split('/')[1] ?? '筐'}`,
      papersChecked: true,
    },
  }
  return { clock: '06:40', content }
}

const waste = ({ random }: KitchenDay): Entry => ({
  clock: '19:10',
  content: {
    ...{ kind: 'kitchenWaste', what: '餐厨废弃物' },
    ...{ kilograms: whole(random, 18, 64), collector: '云溪区环卫餐厨收运队' },
  },
})

const additive = ({ random }: KitchenDay): Entry => ({
  clock: '09:30',
  content: { kind: 'additive', substance: '无铝泡打粉', quantity: `${random.int(20, 45)} 克`, usedIn: '馒头、包子' },
})

const isOn = ({ day }: KitchenDay, ...weekdays: readonly number[]): boolean => weekdays.includes(weekdayOf(day))

/** What the kitchen of a school writes down on a day. */
export const canteenDay = (of: KitchenDay, hasPupils: boolean): readonly Entry[] => [
  ...(isOn(of, 1, 3, 5) ? [received(of)] : []),
  ...[morning(of), fridge(of), freezer(of), ...samples(of)],
  ...(hasPupils ? [accompanied(of)] : []),
  steamed(of),
  ...(isOn(of, 2) ? [additive(of)] : []),
  ...(isOn(of, 1, 4) ? [waste(of)] : []),
]

/** What a large restaurant writes down; on Saturdays it keeps samples of a banquet. */
export const restaurantDay = (of: KitchenDay): readonly Entry[] => [
  ...(isOn(of, 1, 3, 5) ? [received(of)] : []),
  ...[morning(of), fridge(of), core(of), cabinet(of)],
  ...(isOn(of, 6) ? [sample('宴席：清蒸鲈鱼', whole(of.random, 130, 170), of, '12:10')] : []),
  ...(isOn(of, 2, 5) ? [waste(of)] : []),
]

/** What a small restaurant writes down. */
export const bistroDay = (of: KitchenDay): readonly Entry[] => [
  ...(isOn(of, 2, 5) ? [received(of)] : []),
  ...[morning(of), fridge(of), cabinet(of)],
  ...(isOn(of, 0) ? [waste(of)] : []),
]
