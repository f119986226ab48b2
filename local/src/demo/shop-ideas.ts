import { makeCreditCode } from '@app/rules/shop/credit-code'
import { mod1110 } from '@app/rules/shop/mod-11-10'
import { addDays } from '@app/rules/time/day'
import type { LicenceKind } from '@app/types/licence/values'
import type { BusinessType } from '@app/types/shop/values'
import { demoStreets } from './district'
import { demoMerchants, inventedName } from './people'
import type { Random } from './random'

export type PaperIdea = {
  readonly kind: LicenceKind
  readonly number: string
  /** Absent: the register holds no readable date. */
  readonly validUntil?: string
}

export type ShopIdea = {
  readonly name: string
  readonly businessTypes: BusinessType[]
  readonly creditCode: string
  readonly address: string
  readonly operator: string
  readonly phone: string
  /** The business licence first. */
  readonly licences: readonly PaperIdea[]
  /** The last of the papers is struck off once it is registered. */
  readonly struckOff: boolean
}

type Trade = {
  readonly type: BusinessType
  readonly licence: LicenceKind
  readonly prefix: string
  readonly names: readonly string[]
  /** What such a shop may also do, under a paper of its own. */
  readonly also?: Pick<Trade, 'type' | 'licence' | 'prefix'>
}

const sellsPackaged = { type: 'foodSales', licence: 'prepackagedFiling', prefix: 'YB' } as const
const cooksToo = { type: 'smallCatering', licence: 'smallCatering', prefix: '' } as const
const sellsGroceries = { type: 'smallGrocery', licence: 'smallGrocery', prefix: '' } as const

const trades: readonly Trade[] = [
  {
    type: 'catering',
    licence: 'foodOperation',
    prefix: 'JY2',
    names: ['大酒楼', '私房菜', '火锅城', '鱼庄', '饭店'],
    also: sellsPackaged,
  },
  {
    type: 'smallCatering',
    licence: 'smallCatering',
    prefix: '',
    names: ['汤面馆', '馄饨铺', '小笼店', '粥铺', '拌粉店', '砂锅店'],
    also: sellsGroceries,
  },
  { type: 'canteen', licence: 'foodOperation', prefix: 'JY3', names: ['小学食堂', '幼儿园食堂', '敬老院食堂'] },
  {
    type: 'foodSales',
    licence: 'foodOperation',
    prefix: 'JY1',
    names: ['超市', '便利店', '粮油店', '鲜果店'],
    also: cooksToo,
  },
  { type: 'drugRetail', licence: 'drugOperation', prefix: '', names: ['大药房', '药店'], also: sellsPackaged },
  { type: 'medicalUse', licence: 'medicalInstitution', prefix: '', names: ['诊所', '口腔门诊部'] },
  { type: 'foodProduction', licence: 'foodProduction', prefix: 'SC', names: ['食品厂', '豆制品厂'] },
]

const weights = [14, 20, 4, 12, 4, 3, 3]
const flavours = [
  '槐荫',
  '溪边',
  '青石',
  '望桥',
  '老井',
  '柳下',
  '南塘',
  '石榴',
  '竹里',
  '云上',
  '半亩',
  '四时',
  '朝露',
  '归燕',
]

/**
 * Days from today on which papers end, taken in turn so that every state occurs whatever the number: expired, about to,
 * inside the renewal window, far away.
 */
const terms = [-40, -3, 5, 12, 26, 45, 80, 120, 400, 900, 1500] as const

// 99 is no province: the numbers can belong to nobody (GB/T 2260).
const region = '990107'

const letters: Readonly<Partial<Record<LicenceKind, string>>> = {
  smallCatering: 'TF',
  smallGrocery: 'SZ',
}

const licenceNumber = ({ licence, prefix }: Pick<Trade, 'licence' | 'prefix'>, serial: string): string => {
  if (licence === 'drugOperation') return `云DA${region.slice(0, 4)}${serial.slice(-5)}`
  if (licence === 'medicalInstitution') return `PDY${serial.padStart(19, '0')}`
  if (licence === 'prepackagedFiling') return `YB${region}${serial.padStart(8, '0')}`
  if (letters[licence]) return `${letters[licence]}${serial.padStart(15, '0')}`
  const body = prefix === 'SC' ? `107${region}${serial.slice(-4)}` : `${prefix.slice(2)}${region}${serial}`
  return prefix.slice(0, 2) + body + mod1110(body)
}

const tradeFor = (random: Random): Trade => {
  const bag = trades.flatMap((trade, index) => Array.from({ length: weights[index] ?? 1 }, () => trade))
  return random.pick(bag)
}

const papersFor = (trade: Trade, n: number, today: string): PaperIdea[] => {
  const serial = String((100_000 + n * 37) % 1_000_000).padStart(6, '0')
  const validUntil = addDays(today, terms[n % terms.length] ?? 0)
  const own = { kind: trade.licence, number: licenceNumber(trade, serial), ...(n % 20 !== 14 && { validUntil }) }
  if (!trade.also || !hasSecond(n)) return [own]
  const second = {
    kind: trade.also.licence,
    number: licenceNumber(trade.also, serial),
    validUntil: addDays(today, 700),
  }
  return [second, own]
}

const hasSecond = (n: number): boolean => n % 6 === 4

const typesOf = ({ type, also }: Trade, n: number): BusinessType[] => [
  type,
  ...(also && hasSecond(n) ? [also.type] : []),
]

const particles = ['', '小', '老', '新', '东'] as const

const brands = [
  '德顺恒福同广永瑞泰和祥兴义盛隆裕昌聚鸿全庆锦安春',
  '源记堂斋坊轩楼号居园丰利达美鲜味香满家余成来升茂',
] as const

/** Nothing for the first shops; then each flavour comes again under another name. 576 of them. */
const brandOf = (round: number): string => {
  const [first, second] = brands
  if (round === 0) return ''
  return `${first[round % first.length]}${second[Math.floor(round / first.length) % second.length]}`
}

const nameFor = (random: Random, { names }: Trade, n: number): string => {
  const particle = particles[Math.floor(n / flavours.length) % particles.length]
  const brand = brandOf(Math.floor(n / (flavours.length * particles.length)))
  return `${flavours[n % flavours.length]}${particle}${brand}${random.pick(names)}`
}

const housesOnStreets = 1_500

/** House numbers are used again with a suffix (之二) once the streets are full. */
const addressFor = (random: Random, n: number): string => {
  const house = `${random.pick(demoStreets)} ${random.int(1, 188)} 号`
  return n < housesOnStreets ? house : `${house}之${1 + Math.floor(n / housesOnStreets)}`
}

/** The first shops are run by the merchants who sign in. */
const ownedByMerchants = 60

const operatorOf = (n: number): string =>
  (n < ownedByMerchants ? demoMerchants[n % demoMerchants.length]?.name : undefined) ?? inventedName(n)

/** The n-th shop of the demo district. */
export const shopIdea = (random: Random, n: number, today: string): ShopIdea => {
  const trade = tradeFor(random)
  const organisation = `MA${String(1_000_000 + n * 7919).slice(-7)}`
  const creditCode = makeCreditCode({ prefix: random.chance(0.6) ? '92' : '91', region, organisation })
  return {
    name: nameFor(random, trade, n),
    businessTypes: typesOf(trade, n),
    creditCode,
    address: addressFor(random, n),
    operator: operatorOf(n),
    phone: `199${String(1000 + n).padStart(8, '0')}`,
    licences: [{ kind: 'business', number: creditCode, validUntil: 'unlimited' }, ...papersFor(trade, n, today)],
    struckOff: n % 20 === 9,
  }
}
