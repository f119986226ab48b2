import { dayOf } from '@app/rules/time/day'
import type { Duty } from '@app/types/duty/contract'
import { dutyKinds } from '@app/types/duty/values'
import { type Asked, given, isRefused, refuse } from '../platform/verb'
import { owns } from '../shop/public'
import type { DutyDeps } from './deps'
import { dutiesOf, standingOfShop } from './duties-of'

type Wanted = { readonly shopId: string; readonly from?: number | undefined }

/** Shops looked at for one answer: each asks every domain. */
const pageOfStores = 4

const countOf = (duties: readonly Duty[], standing: Duty['standing']) =>
  duties.filter((one) => one.standing === standing).length

/** How many of what presses, by kind; never whose. */
const kindsOf = (duties: readonly Duty[]) =>
  dutyKinds.flatMap((kind) => {
    const some = duties.filter((one) => one.kind === kind)
    const [overdue, due] = [countOf(some, 'missed'), countOf(some, 'due')]
    return overdue + due > 0 ? [{ kind, overdue, due }] : []
  })

/** Every shop that lets this head office look, with what presses there. */
export const listChain = given(async (deps: DutyDeps, { actor, input, at }: Asked<Wanted>) => {
  const { district } = actor
  const head = await deps.shops.shop(district, input.shopId)
  if (!head) return refuse('shop.unknown')
  if (!owns(actor, head)) return refuse('access.denied', undefined, `shop:${head.shopId}`)
  const today = dayOf(at.toISOString())
  const first = input.from ?? 0
  const all = await deps.chain.storesOf(head)
  const found = await Promise.all(
    all.slice(first, first + pageOfStores).map(async (shopId) => {
      const standing = await standingOfShop(deps, { district, shopId })
      if (isRefused(standing)) return undefined
      const duties = await dutiesOf(deps, standing, today)
      const { shop } = standing
      const [overdue, due] = [countOf(duties, 'missed'), countOf(duties, 'due')]
      return { shopId: shop.shopId, name: shop.name, address: shop.address, overdue, due, kinds: kindsOf(duties) }
    }),
  )
  const next = first + pageOfStores
  return { name: head.name, stores: found.filter((one) => one !== undefined), ...(next < all.length && { next }) }
})
