import type { Inspections, Pair, Visit } from './inspect'
import type { Shops } from './make-register'

export type PeopleIds = Readonly<Record<'inspector' | 'partner' | 'neighbour' | 'far' | 'farther', string>>

/** The pairs that inspect, by whom the shop belongs to. */
export const pairsOf = (ids: PeopleIds) => {
  const one = (name: keyof PeopleIds) => ({ name, personId: ids[name] })
  return {
    own: [one('inspector'), one('partner')],
    colleagues: [one('partner'), one('neighbour')],
    otherGrid: [one('neighbour'), one('far')],
    otherStation: [one('far'), one('farther')],
    asSecond: [one('far'), one('inspector')],
  } as const satisfies Record<string, Pair>
}
export type Pairs = ReturnType<typeof pairsOf>

type Making = { readonly visits: Inspections; readonly pairs: Pairs; readonly shops: Shops }

/** Concluded inspections of shops in every relation, documents drawn once the workers have run. */
export const makeConcluded = async ({ visits, pairs, shops }: Making) => {
  const whole = async (shopId: string, pair: Pair): Promise<Visit> => await visits.visit(shopId, pair)
  return {
    own: await whole(shops.own, pairs.own),
    asSecond: await whole(shops.otherStation, pairs.asSecond),
    otherGrid: await whole(shops.otherGrid, pairs.otherGrid),
    otherStation: await whole(shops.otherStation, pairs.otherStation),
    closed: await whole(shops.closed, pairs.own),
  }
}

/** Inspections under way, and one that stopped because the shop asked for other inspectors. */
export const makeUnderWay = async ({ visits, pairs, shops }: Making) => ({
  // before the shop asks their takers to step aside
  handedOver: await makeHandedOver({ visits, pairs, shops }),
  ownUnderWay: await visits.announce(shops.own, pairs.own),
  asSecond: await visits.announce(shops.otherStation, pairs.asSecond),
  colleagues: await visits.announce(shops.own, pairs.colleagues),
  otherStation: await visits.announce(shops.otherStation, pairs.otherStation),
  recused: await visits.visit(shops.otherGrid, pairs.otherGrid, { recused: true }),
})

/** Begun inspections that wait for a colleague: given by the inspector, to the inspector, between two others. */
const makeHandedOver = async ({ visits, pairs, shops }: Making) => ({
  ownUnderWay: await visits.handOver(shops.own, pairs.own),
  asSecond: await visits.handOver(shops.otherStation, pairs.asSecond),
  colleagues: await visits.handOver(shops.own, pairs.colleagues),
  otherGrid: await visits.lose(shops.otherGrid, pairs.otherGrid),
})
