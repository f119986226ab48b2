import { compactList } from '../platform/lists/compact-list'
import { listings } from './react'
import { type Deployment, foundation } from './world'

/** What the scheduler wakes by name. */
export type TimerEvent = { readonly name: string }

/** Runs what is due by the clock: takes the tails of lists into their files. One list that fails holds up no other. */
export const timerLambda = (world: Deployment) => {
  const { tail, objects, newId } = foundation(world)
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
  return async ({ name }: TimerEvent): Promise<void> => {
    if (name !== 'compact-lists') throw new Error(`no timer ${name}`)
    await compact()
  }
}
