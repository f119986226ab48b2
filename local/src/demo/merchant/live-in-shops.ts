import type { BusinessTrait } from '@app/types/shop/values'
import { officeOpenid } from '../seed-people'
import { type Controlling, keepControls } from './controls'
import { seedLearning } from './learning/seed-learning'
import { doubtSome, type Keeping, keepLedgers, kitchenDayOf, ledgerDays } from './ledgers'
import { type Life, on } from './life'
import { type OwnShop, owesControls, type Part, parts } from './own-shops'
import { type Hand, handsOf, seedStaff } from './seed-staff'
import { routines } from './self-check-plans'
import { checkItself } from './self-checks'

type Kept = { readonly shop: OwnShop; readonly hands: readonly Hand[]; readonly openid: string }

/** Whoever holds the post writes on the own phone; where nobody has one, whoever runs the shop does. */
const writerOf = (shop: OwnShop, hands: readonly Hand[]): string =>
  hands.find(({ posts, hasPhone }) => hasPhone && posts.includes('foodSafetyOfficer'))?.openid ?? shop.owner.openid

const traits: readonly (readonly [string, BusinessTrait])[] = [
  ['小学', 'school'],
  ['幼儿园', 'kindergarten'],
  ['敬老院', 'nursing'],
]

/** The register says how large a shop is and whom it feeds; the shop says for how many it cooks. */
const settle = async (life: Life, { shopId, part, name, owner }: OwnShop): Promise<void> => {
  const { shop } = life.as(officeOpenid)
  const reason = '年度核对规模'
  const trait = traits.find(([word]) => name.includes(word))?.[1]
  if (part === 'restaurant') await shop.changeShop({ shopId, sizeClass: 'large', reason })
  if (part !== 'canteen') return
  if (trait) await shop.changeShop({ shopId, traits: [trait], reason })
  await life.as(owner.openid).employee.declareScale({ shopId, dinersPerMeal: 620 })
}

const controlsOf: Readonly<Partial<Record<Part, Pick<Controlling, 'found' | 'missed' | 'late'>>>> = {
  canteen: {
    found: {
      11: { risk: 'rk.3', remark: '2 号冷藏柜 9 ℃，调低后一小时降到 5 ℃。' },
      6: { risk: 'rk.1', remark: '一名厨工健康证明快到期，已约体检。' },
    },
    missed: [],
    late: [7],
  },
  restaurant: {
    found: { 6: { risk: 'rk.13', remark: '消毒柜温度上不去，已报修，当天改用蒸汽消毒。' } },
    missed: [4],
    late: [],
  },
  noodles: { found: {}, missed: [18, 9], late: [3] },
  grocer: { found: {}, missed: [21, 20, 9], late: [] },
  hasty: { found: {}, missed: [7, 6, 2], late: [] },
}

const missedLedgers: Readonly<Partial<Record<Part, Keeping['missed']>>> = {
  canteen: {},
  restaurant: { 7: 'disinfection', 4: 'morningCheck' },
  bistro: { 12: 'temperature', 11: 'temperature', 2: 'disinfection' },
}

const controlling = (life: Life, { shop, hands }: Kept): void => {
  const [routine, controls] = [routines[shop.part], controlsOf[shop.part]]
  if (!routine || !controls || !owesControls(shop)) return
  const restsOnWeekends = routine.restsOnWeekends ?? false
  keepControls(life, { shop, hands, from: routine.from, restsOnWeekends, ...controls })
}

const keeping = ({ shop, hands, openid }: Kept): Keeping | undefined => {
  const missed = missedLedgers[shop.part]
  const restsOnWeekends = routines[shop.part]?.restsOnWeekends ?? false
  return missed && { shop, hands, openid, missed, restsOnWeekends, day: kitchenDayOf(shop) }
}

/** Every morning what shops missed by the day before is marked. */
const everyMorning = (life: Life, from: number): void => {
  for (let days = from; days >= 0; days--)
    on(life, days, '08:00', () => life.followUp.missed(life.district, life.world.clock().toISOString().slice(0, 10)))
}

/** What a telephone is called whose owner has something to do in shops of the demonstration. */
export type Called = { readonly openid: string; readonly nickname: string }

const calledAs = (
  role: string,
  people: readonly (readonly [name: string, openid: string, shop: string])[],
): Called[] => {
  const shops = new Map<string, readonly string[]>()
  for (const [, openid, shop] of people) shops.set(openid, [...(shops.get(openid) ?? []), shop])
  const names = new Map(people.map(([name, openid]) => [openid, name]))
  return [...shops].map(([openid, all]) => ({ openid, nickname: `${names.get(openid)}（${role}，${all.join('、')}）` }))
}

/** So that whoever looks around finds the phones with which there is something to see. */
const phonesOf = (kept: readonly Kept[]): Called[] => [
  ...calledAs(
    '商户',
    kept.map(({ shop: { owner, name } }) => [owner.name, owner.openid, name] as const),
  ),
  ...calledAs(
    '员工',
    kept.flatMap(({ shop, hands }) =>
      hands.flatMap((hand) => (hand.phone ? [[hand.called, hand.openid, shop.name] as const] : [])),
    ),
  ),
]

/**
 * Puts on the agenda what the people of some shops do there themselves, month by month: who they are first. Answers what
 * their telephones are called.
 */
export const liveInShops = (life: Life): readonly Called[] => {
  const kept = parts.flatMap((part): Kept[] => {
    const shop = life.shops[part]
    const hands = shop ? handsOf(life, shop) : []
    return shop ? [{ shop, hands, openid: writerOf(shop, hands) }] : []
  })
  everyMorning(life, ledgerDays)
  const ledgers = new Map<Part, Keeping>()
  for (const one of kept) {
    const { shop, hands, openid } = one
    const routine = routines[shop.part]
    on(life, 89, '09:00', () => settle(life, shop))
    seedStaff(life, shop, hands)
    if (routine) checkItself(life, { shop, openid, routine })
    controlling(life, one)
    const ledger = keeping(one)
    if (!ledger) continue
    ledgers.set(shop.part, ledger)
    keepLedgers(life, ledger)
  }
  doubtSome(life, ledgers.get('canteen'), ledgers.get('restaurant'))
  seedLearning(
    life,
    kept.flatMap(({ hands }) => hands),
  )
  return phonesOf(kept)
}
