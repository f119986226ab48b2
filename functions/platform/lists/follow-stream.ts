import type { NewId } from '../ports/clock'
import type { ListTail } from '../ports/list-tail'
import type { RowChange } from '../reaction'
import type { Listing, RowVersion } from './listing'
import { searchColumn } from './listing'
import { searchText } from './question'

export type FollowDeps = { readonly tail: ListTail; readonly clock: () => Date; readonly newId: NewId }

type Arrival = { readonly district: string; readonly listing: string; readonly version: RowVersion }

/** So many rows make one entry: well below DynamoDB's 400 KB. */
const mostInEntry = 200

/** Writes what a batch of the stream changed to the tails of its lists. Safe to repeat. */
export const followStream =
  ({ tail, clock, newId }: FollowDeps, listings: readonly Listing[]) =>
  async (changes: readonly RowChange[]): Promise<void> => {
    const arrivals = changes.flatMap((change) => listings.flatMap((listing) => arrivalOf(listing, change)))
    const byList = groupBy(arrivals, ({ district, listing }) => `${district}#${listing}`)
    for (const group of byList.values()) {
      for (let from = 0; from < group.length; from += mostInEntry) {
        const part = group.slice(from, from + mostInEntry)
        const { district, listing } = part[0] as Arrival
        const at = `${clock().toISOString()}#${newId()}`
        await tail.append({ district, listing }, { at, versions: part.map(({ version }) => version) })
      }
    }
  }

const groupBy = <T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one])
  return groups
}

const arrivalOf = (listing: Listing, change: RowChange): Arrival[] => {
  const row = listing.rowOf(change)
  if (!row) return []
  const { district, id, revision, cells, search = [] } = row
  const version: RowVersion = {
    id,
    revision,
    from: change.at.getTime(),
    ...(cells && { cells: { ...cells, [searchColumn]: searchText(search) } }),
  }
  return [{ district, listing: listing.name, version }]
}
