import { ulid } from 'ulid'
import { rectificationStore } from '../../rectification/store'
import { storedFinding, storedOrder, waitingAnswer } from '../../rectification/testing/stored-order'
import { shopStore } from '../../shop/store'
import type { Pairs } from './make-inspections'
import type { House } from './open-house'

export type Order = { readonly shopId: string; readonly rectificationId: string }
/** One that the merchant may send in, and one that was sent in and asks for more time. */
export type Orders = { readonly answerable: Order; readonly sentIn: Order }

const answered = storedFinding('7.2', { state: 'answered', answers: [{ ...waitingAnswer, photos: [] }] })
const asked = { askedAt: '2026-03-16T02:00:00.000Z', by: '贺青禾', until: '2026-03-30', reason: '配件要一周到货' }

/** Puts two orders on a shop, as an inspection by that pair would have left them. */
export const putOrders = async (
  { base }: Pick<House, 'base'>,
  district: string,
  { shopId, pair }: { readonly shopId: string; readonly pair: Pairs['own'] | Pairs['asSecond'] | readonly [] },
): Promise<Orders> => {
  const { stationId, gridId, name } = (await shopStore(base.records).shops.get({ district, shopId })) ?? {}
  const inspectors = pair.map(({ name: called, personId }) => ({ personId, name: called }))
  const facts = { district, shopId, shopName: name ?? '', stationId, gridId, inspectors, findings: [answered] }
  const [answerable, sentIn] = [ulid(), ulid()]
  const { orders } = rectificationStore(base.records)
  await base.commit([
    orders.insert(storedOrder({ ...facts, rectificationId: answerable })),
    orders.insert(storedOrder({ ...facts, rectificationId: sentIn, state: 'answered', extensions: [asked] })),
  ])
  return { answerable: { shopId, rectificationId: answerable }, sentIn: { shopId, rectificationId: sentIn } }
}

type Making = {
  readonly pairs: Pairs
  readonly shops: Readonly<Record<'own' | 'otherGrid' | 'otherStation' | 'closed', string>>
}

/** Orders of shops in every relation. */
export const makeOrders = async (house: Pick<House, 'base'>, district: string, { pairs, shops }: Making) => {
  const at = async (shopId: string, pair: Parameters<typeof putOrders>[2]['pair']) =>
    await putOrders(house, district, { shopId, pair })
  return {
    own: await at(shops.own, pairs.own),
    asSecond: await at(shops.otherStation, pairs.asSecond),
    otherGrid: await at(shops.otherGrid, []),
    otherStation: await at(shops.otherStation, []),
    closed: await at(shops.closed, pairs.own),
  }
}
