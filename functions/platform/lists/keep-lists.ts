import type { ListPlace } from '../ports/list-tail'
import { type BuildDeps, buildAgain, buildList } from './build-list'
import { type CompactDeps, compactList } from './compact-list'
import type { Listing, ListSource } from './listing'

type KeepDeps = BuildDeps &
  CompactDeps & {
    readonly listings: readonly Listing[]
    readonly sources: readonly ListSource[]
    readonly districts: () => Promise<readonly string[]>
  }

/**
 * Keeps every list of every district: builds anew those whose listing says more than their files hold, and takes tails
 * into files. One list that fails holds up no other.
 */
export const keepLists = async (deps: KeepDeps): Promise<void> => {
  const failures: unknown[] = []
  for (const { place, listing } of await everyPlace(deps)) {
    const source = deps.sources.find(({ name }) => name === listing.name)
    try {
      if (source) await buildList(deps, { place, listing, source })
      await compactList(deps, place, listing.columns)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'lists that could not be kept')
}

/** Has every list built anew from what is stored. */
export const buildAllAgain = async (deps: KeepDeps): Promise<void> => {
  for (const { place } of await everyPlace(deps)) await buildAgain(deps, place)
}

const everyPlace = async ({ listings, districts, tail }: KeepDeps) => {
  const places: ListPlace[] = (await districts()).flatMap((district) =>
    listings.map(({ name }) => ({ district, listing: name })),
  )
  const known = new Set(places.map(({ district, listing }) => `${district}#${listing}`))
  const others = (await tail.places()).filter(({ district, listing }) => !known.has(`${district}#${listing}`))
  return [...places, ...others].flatMap((place) => {
    const listing = listings.find(({ name }) => name === place.listing)
    return listing ? [{ place, listing }] : []
  })
}
