import { sealDistricts } from '../audit/public'
import { askIdentity } from '../identity/public'
import { identityStore } from '../identity/store'
import { compactList } from '../platform/lists/compact-list'
import { searchRegisters } from '../shop/duplicates/search-registers'
import { listings } from './react'
import { type Deployment, foundation } from './world'

/** What the scheduler wakes by name. */
export type TimerEvent = { readonly name: string }

/**
 * Runs what is due by the clock: takes the tails of lists into their files, seals the audit log. One list or district
 * that fails holds up no other.
 */
export const timerLambda = (world: Deployment) => {
  const base = foundation(world)
  const { tail, objects, newId } = base
  const compact = async () => {
    const failures: unknown[] = []
    for (const place of await tail.places()) {
      const listing = listings.find(({ name }) => name === place.listing)
      if (!listing) continue
      await compactList({ tail, objects, clock: world.clock, newId }, place, listing.columns).catch(
        (error: unknown) => void failures.push(error),
      )
    }
    if (failures.length > 0) throw new AggregateError(failures, 'lists that could not be compacted')
  }
  const people = askIdentity(identityStore(base.records))
  const seal = sealDistricts({
    seals: base.seals,
    clock: world.clock,
    people,
  })
  const search = searchRegisters({ people, clock: world.clock, newId, send: base.send })
  const runs: Readonly<Record<string, () => Promise<void>>> = {
    'compact-lists': compact,
    'seal-audit': seal,
    'find-duplicates': search,
  }
  return async ({ name }: TimerEvent): Promise<void> => {
    const run = runs[name]
    if (!run) throw new Error(`no timer ${name}`)
    await run()
  }
}
