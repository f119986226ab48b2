import { periodOf } from '@app/rules/duty/period'
import type { Owing } from '@app/rules/duty/standing'
import type { Checklist } from '@app/rules/inspection/table'
import { owingOf } from '@app/rules/self-check/owing'
import { type Day, dayOf } from '@app/rules/time/day'
import type { PeriodLine, SelfChecksShown } from '@app/types/self-check/contract'
import { hashOf } from '../checklist/public'
import { type Asked, given, isRefused, type Refused } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import type { SelfCheckDeps } from './deps'
import { isInBusiness } from './is-in-business'
import { shopToRead } from './load-shop'
import { openDaysShown, saidBy, sinceOf } from './open-days'
import { type BarePeriod, periodLine } from './views'

type Input = { readonly shopId: string; readonly month?: string | undefined }
type Deps = Pick<SelfCheckDeps, 'store' | 'tables' | 'shops'>
type AsOf = { readonly owing: Owing; readonly today: Day }

const bare = ({ id, title, selfCheck }: Checklist, day: Day): BarePeriod => {
  const every = selfCheck?.period ?? 'daily'
  const { key, from, to } = periodOf(every, day)
  return { table: { id }, title, every, period: key, from, to, supplements: [] }
}

/** The tables of a day with their present periods, in the order in which they come up. */
export const tablesNow = async (
  { store, tables }: Pick<Deps, 'store' | 'tables'>,
  shop: StoredShop,
  { owing, today }: AsOf,
) => {
  const { district, shopId } = shop
  const held = isInBusiness(shop) ? await tables.selfChecks(district, shop, today) : []
  const open = held.map((table) => bare(table, today))
  const kept = await store.periods.getMany(open.map((one) => ({ ...one, district, shopId })))
  return held.flatMap((table, n) => {
    const one = kept[n] ?? open[n]
    if (!one) return []
    const { version, standing } = table
    const line = periodLine(one, owing, today)
    return [{ ...line, version, hash: hashOf(table), ...(standing && { standingWords: standing }) }]
  })
}

const pastOf = async ({ store }: Deps, shop: StoredShop, month: string, { owing, today }: AsOf) => {
  const { district, shopId, mergedFrom = [] } = shop
  const ids = [shopId, ...mergedFrom]
  const all = (await Promise.all(ids.map((id) => store.periodsOf({ district, shopId: id }, month)))).flat()
  return all
    .filter(({ to }) => to < today)
    .toSorted((a, b) => (a.to < b.to ? 1 : -1))
    .map((one) => periodLine(one, owing, today))
}

const countOf = (lines: readonly PeriodLine[], standing: PeriodLine['standing']) =>
  lines.filter((line) => line.standing === standing).length

/** What a shop checks itself by today, how it stands, and what became of the periods of a month. */
export const listSelfChecks = given(async (deps: Deps, asked: Asked<Input>): Promise<SelfChecksShown | Refused> => {
  const shop = await shopToRead(deps, asked)
  if (isRefused(shop)) return shop
  const today = dayOf(asked.at.toISOString())
  const plan = await deps.store.plans.get(shop)
  const owing = owingOf(sinceOf(plan, today), shop, saidBy(plan))
  const asOf = { owing, today }
  const [tables, past] = await Promise.all([
    tablesNow(deps, shop, asOf),
    pastOf(deps, shop, asked.input.month ?? today.slice(0, 7), asOf),
  ])
  const settledNow = tables.filter(({ to }) => to.startsWith(asked.input.month ?? today.slice(0, 7)))
  const counted = [...past, ...settledNow]
  return {
    today,
    shopName: shop.name,
    isOpen: isInBusiness(shop),
    ...(plan && { since: plan.since }),
    tables,
    past,
    counts: {
      done: countOf(counted, 'done'),
      late: countOf(counted, 'late'),
      missed: countOf(counted, 'missed'),
    },
    openDays: openDaysShown(plan, shop),
  }
})
