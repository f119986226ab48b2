import { makeCreditCode } from '@app/rules/shop/credit-code'
import { mod1110 } from '@app/rules/shop/mod-11-10'
import { addDays } from '@app/rules/time/day'
import type { LicenceKind } from '@app/types/licence/values'
import type { BusinessType } from '@app/types/shop/values'
import { demoStreets } from './district'
import { demoMerchants } from './people'
import type { Random } from './random'

export type ShopIdea = {
  readonly name: string
  readonly businessTypes: BusinessType[]
  readonly creditCode: string
  readonly address: string
  readonly operator: string
  readonly phone: string
  readonly licences: readonly { kind: LicenceKind; number: string; validUntil: string }[]
}

type Trade = {
  readonly type: BusinessType
  readonly licence: LicenceKind
  readonly prefix: string
  readonly names: readonly string[]
}

const trades: readonly Trade[] = [
  { type: 'catering', licence: 'foodOperation', prefix: 'JY2', names: ['大酒楼', '私房菜', '火锅城', '鱼庄', '饭店'] },
  {
    type: 'smallCatering',
    licence: 'smallCatering',
    prefix: '',
    names: ['汤面馆', '馄饨铺', '小笼店', '粥铺', '拌粉店', '砂锅店'],
  },
  { type: 'canteen', licence: 'foodOperation', prefix: 'JY3', names: ['小学食堂', '幼儿园食堂', '敬老院食堂'] },
  { type: 'foodSales', licence: 'foodOperation', prefix: 'JY1', names: ['超市', '便利店', '粮油店', '鲜果店'] },
  { type: 'drugRetail', licence: 'drugOperation', prefix: '', names: ['大药房', '药店'] },
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

/** Days from today on which papers end: expired, about to, inside the renewal window, far away, and without end. */
const terms = [-40, -3, 5, 12, 26, 45, 80, 120, 400, 900, 1500] as const

// 99 is no province: the numbers can belong to nobody (GB/T 2260).
const region = '990107'

const licenceNumber = ({ licence, prefix }: Trade, serial: string): string => {
  if (licence === 'drugOperation') return `云DA${region.slice(0, 4)}${serial.slice(-5)}`
  if (licence === 'medicalInstitution') return `PDY${serial.padStart(19, '0')}`
  if (licence === 'smallCatering') return `TF${serial.padStart(15, '0')}`
  const body = prefix === 'SC' ? `107${region}${serial.slice(-4)}` : `${prefix.slice(2)}${region}${serial}`
  return prefix.slice(0, 2) + body + mod1110(body)
}

const tradeFor = (random: Random): Trade => {
  const bag = trades.flatMap((trade, index) => Array.from({ length: weights[index] ?? 1 }, () => trade))
  return random.pick(bag)
}

/** The n-th shop of the demo district. */
export const shopIdea = (random: Random, n: number, today: string): ShopIdea => {
  const trade = tradeFor(random)
  const serial = String(100_000 + n * 37)
  const organisation = `MA${String(1_000_000 + n * 7919).slice(-7)}`
  const creditCode = makeCreditCode({ prefix: random.chance(0.6) ? '92' : '91', region, organisation })
  const term = random.pick(terms)
  const validUntil = random.chance(0.05) ? 'unlimited' : addDays(today, term)
  return {
    name: `${flavours[n % flavours.length]}${['', '小', '老', '新', '东'][Math.floor(n / flavours.length) % 5]}${random.pick(trade.names)}`,
    businessTypes: [trade.type],
    creditCode,
    address: `${random.pick(demoStreets)} ${random.int(1, 188)} 号`,
    operator: demoMerchants[n % demoMerchants.length]?.name ?? '',
    phone: `1990000${String(1000 + n).slice(-4)}`,
    licences: [
      { kind: 'business', number: creditCode, validUntil: 'unlimited' },
      { kind: trade.licence, number: licenceNumber(trade, serial), validUntil },
    ],
  }
}
