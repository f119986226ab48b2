import { type Day, dayOf } from '@app/rules/time/day'
import { personKinds } from '@app/types/identity/values'
import * as z from 'zod'
import type { StoredPerson } from '../identity/public'
import type { SendMessage } from '../platform/ports/queue'
import type { Worker } from '../platform/reaction'
import { beginSelfChecks } from './begin'
import type { SelfCheckWorkDeps } from './deps'

const Message = z.object({
  district: z.string(),
  day: z.iso.date(),
  /** Staff who run a shop too are listed with the staff, who come last. */
  among: z.enum(personKinds).optional(),
  cursor: z.string().optional(),
})

type Deps = SelfCheckWorkDeps & { readonly send: SendMessage }

const shopsRunBy = (people: readonly StoredPerson[]): readonly string[] => [
  ...new Set(
    people.flatMap(({ state, grants }) =>
      state === 'active' ? grants.flatMap((grant) => (grant.role === 'merchant' ? grant.shopIds : [])) : [],
    ),
  ),
]

/** Those that owe nothing yet, as the shops that they are today. */
const withoutPlan = async (
  { shops, store }: Deps,
  district: string,
  shopIds: readonly string[],
): Promise<readonly string[]> => {
  const plans = await store.plans.getMany(shopIds.map((shopId) => ({ district, shopId })))
  const lacking = new Set<string>()
  for (const shopId of shopIds.filter((_, n) => !plans[n])) {
    const entry = await shops.shop(district, shopId)
    const shop = entry && (await shops.united(entry))
    const known = shop && shop.shopId !== shopId && (await store.plans.get({ district, shopId: shop.shopId }))
    if (shop && !known) lacking.add(shopId)
  }
  return [...lacking]
}

/**
 * Begins the self-checks of shops that somebody runs here and that owe none yet: those that were run before there were
 * self-checks, and those whose beginning was lost. They owe from the next day on, as any other; run again, it finds none.
 */
export const beginMissing =
  (deps: Deps): Worker =>
  async (message) => {
    const { district, day: asked, among = 'merchants', cursor } = Message.parse(message)
    const today = dayOf(deps.clock().toISOString())
    const day: Day = asked < today ? asked : today
    const page = await deps.people.peopleAmong(district, among, cursor)
    const begin = beginSelfChecks(deps)
    for (const shopId of await withoutPlan(deps, district, shopsRunBy(page.items)))
      await begin({ district, shopId, day })
    if (page.cursor) await deps.send('self-check-missing', { district, day: asked, among, cursor: page.cursor })
    else if (among === 'merchants') await deps.send('self-check-missing', { district, day: asked, among: 'staff' })
  }
