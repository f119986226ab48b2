import { dayOf } from '@app/rules/time/day'
import { type Asked, given, isRefused } from '../platform/verb'
import type { DutyDeps } from './deps'
import { dutiesOf, type Standing, standingAt, withoutPeople, workplacesOf } from './duties-of'

type Wanted = { readonly shopId: string; readonly since?: string | undefined }

/** Changes that one answer names. */
const mostChanges = 20

const asWhom = ({ who }: Standing) => {
  if (who.isHeadOffice) return 'headOffice' as const
  return who.runsShop ? ('owner' as const) : ('employee' as const)
}

/** What is due at a shop today for whoever asks, and what happened there since they last looked. */
export const showToday = given(async (deps: DutyDeps, { actor, input, at }: Asked<Wanted>) => {
  const today = dayOf(at.toISOString())
  const standing = await standingAt(deps, actor, { shopId: input.shopId, today })
  if (isRefused(standing)) return standing
  const { shop, who, name } = standing
  const all = await dutiesOf(deps, standing, today)
  const duties = who.isHeadOffice ? withoutPeople(all) : all
  const { employeeId, posts } = who
  return {
    shopId: shop.shopId,
    name: shop.name,
    day: today,
    as: asWhom(standing),
    ...(employeeId && { employee: { employeeId, name: name ?? '', posts: [...posts] } }),
    duties: [...duties],
    isHeadOffice: asWhom(standing) === 'owner' && (await deps.chain.storesOf(shop)).length > 0,
    changes: input.since && asWhom(standing) === 'owner' ? await changesOf(deps, standing, input.since) : [],
  }
})

const changesOf = async ({ changes }: DutyDeps, { shop }: Standing, since: string) =>
  (await Promise.all(changes.map(async (source) => await source({ shop, since }))))
    .flat()
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, mostChanges)

/** Shops looked at for one answer: each asks every domain. */
const pageOfShops = 8

export const listWorkplaces = given(
  async (deps: DutyDeps, { actor, input, at }: Asked<{ readonly from?: number | undefined }>) => {
    const today = dayOf(at.toISOString())
    const first = input.from ?? 0
    const all = workplacesOf(actor)
    const found = await Promise.all(
      all.slice(first, first + pageOfShops).map(async (shopId) => {
        const standing = await standingAt(deps, actor, { shopId, today })
        if (isRefused(standing) || isTwice(standing, shopId, all)) return undefined
        return workplaceOf(standing, await dutiesOf(deps, standing, today))
      }),
    )
    const next = first + pageOfShops
    const workplaces = found.filter((one) => one !== undefined)
    return { workplaces, ...(next < all.length && { next }) }
  },
)

/** An entry that was merged is shown as the shop that stayed, unless that is among the own ones anyhow. */
const isTwice = ({ shop }: Standing, shopId: string, all: readonly string[]) =>
  shop.shopId !== shopId && all.includes(shop.shopId)

const workplaceOf = (standing: Standing, duties: Awaited<ReturnType<typeof dutiesOf>>) => ({
  shopId: standing.shop.shopId,
  name: standing.shop.name,
  as: asWhom(standing),
  overdue: duties.filter((one) => one.standing === 'missed').length,
  due: duties.filter((one) => one.standing === 'due').length,
})
