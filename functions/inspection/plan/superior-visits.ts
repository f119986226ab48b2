import type { BySuperior } from '@app/rules/inspection/beginning'
import { dealsWithFood } from '@app/rules/inspection/plan-setting'
import { dayOf } from '@app/rules/time/day'
import type { SuperiorVisit } from '@app/types/inspection/plan'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import type { StoredSuperiorVisit } from './store'

type Deps = Pick<InspectionDeps, 'store' | 'shops' | 'newId'>
type Shop = Pick<StoredShop, 'district' | 'shopId' | 'mergedFrom' | 'businessTypes'>

const standing = (visits: readonly StoredSuperiorVisit[]) => visits.filter(({ withdrawn }) => !withdrawn)

/** What counts at the next beginning: Order 49 art. 42 is about food. */
export const bySuperiors = async ({ store }: Pick<InspectionDeps, 'store'>, shop: Shop): Promise<BySuperior[]> => {
  if (!dealsWithFood(shop.businessTypes)) return []
  return standing(await store.superiorVisitsOf(shop)).map(({ day, bureau, documentNumber }) => ({
    ...{ day, bureau, documentNumber },
  }))
}

const shown = ({ revision: _, district: __, shopId: ___, ...visit }: StoredSuperiorVisit): SuperiorVisit => visit

/** What superior bureaus inspected at a shop, the newest first. */
export const listSuperiorVisits = given(
  async (
    { store, shops }: Deps,
    { actor, input }: Asked<{ readonly shopId: string }>,
  ): Promise<{ visits: SuperiorVisit[] } | Refused> => {
    const shop = await shops.shop(actor.district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    if (!may.seeShop(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const visits = await store.superiorVisitsOf(shop)
    return { visits: visits.map(shown).sort((a, b) => b.day.localeCompare(a.day)) }
  },
)

type Recorded = Pick<SuperiorVisit, 'day' | 'bureau' | 'documentNumber'> & { readonly shopId: string }
type Answer = { readonly visitId: string }

/** Writes down that a superior bureau inspected: its number is where it can be looked up. */
export const recordSuperiorVisit = given(
  async ({ store, shops, newId }: Deps, { actor, input, at }: Asked<Recorded>): Promise<Changed<Answer> | Refused> => {
    const { district } = actor
    const { shopId, day, bureau, documentNumber } = input
    const shop = await shops.shop(district, shopId)
    if (!shop) return refuse('shop.unknown')
    if (day > dayOf(at.toISOString())) return refuse('superiorVisit.dayInvalid')
    const visitId = newId()
    const recorded = { recordedAt: at.toISOString(), recordedBy: deciderOf(actor) }
    const visit = { revision: 1, district, shopId, visitId, day, bureau, documentNumber, ...recorded }
    return {
      answer: { visitId },
      writes: [store.superiorVisits.insert(visit), shops.touch(shop)],
      subject: `shop:${shopId}`,
    }
  },
)

type Withdrawn = { readonly shopId: string; readonly visitId: string; readonly reason: string }

/** It was written down by mistake: it stays, marked, and counts no more. */
export const withdrawSuperiorVisit = given(
  async ({ store, shops }: Deps, { actor, input, at }: Asked<Withdrawn>): Promise<Changed<Answer> | Refused> => {
    const { district } = actor
    const { shopId, visitId, reason } = input
    const shop = await shops.shop(district, shopId)
    if (!shop) return refuse('shop.unknown')
    const visit = (await store.superiorVisitsOf(shop)).find((one) => one.visitId === visitId)
    if (!visit || visit.withdrawn) return refuse('superiorVisit.unknown')
    const withdrawn = { at: at.toISOString(), by: deciderOf(actor), reason }
    return {
      answer: { visitId },
      writes: [store.superiorVisits.replace({ ...visit, withdrawn }), shops.touch(shop)],
      subject: `shop:${shopId}`,
      reason,
    }
  },
)
