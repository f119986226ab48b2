import { type Actor, grantOf } from '../platform/actor'
import { inspectsAt, keepsAt, seesAt } from '../platform/reach'
import { owns, type StoredShop, worksAt } from '../shop/public'

type Role = 'office' | 'inspector' | 'stationHead' | 'leader' | 'merchant' | 'employee'
const has = (actor: Actor, ...roles: readonly Role[]) => roles.some((role) => grantOf(actor, role) !== undefined)

const officers = ['office', 'inspector', 'stationHead'] as const

/** Who may ask what of ledgers; of which shop is asked in the verb. */
export const may = {
  read: (actor: Actor) => has(actor, ...officers, 'leader', 'merchant', 'employee'),
  list: (actor: Actor) => has(actor, ...officers, 'leader'),
  keep: (actor: Actor) => has(actor, 'merchant', 'employee'),
  object: (actor: Actor) => has(actor, ...officers),
  /** Whoever runs the shop answers the bureau for it. */
  answer: (actor: Actor) => has(actor, 'merchant'),
}

export const keepsLedgers = (actor: Actor, shop: StoredShop): boolean => worksAt(actor, shop)
export const answersFor = (actor: Actor, shop: StoredShop): boolean => owns(actor, shop)
export const readsLedgers = (actor: Actor, shop: StoredShop): boolean =>
  seesAt(actor, shop) || keepsLedgers(actor, shop)
export const objectsAt = (actor: Actor, shop: StoredShop): boolean => inspectsAt(actor, shop) || keepsAt(actor, shop)
