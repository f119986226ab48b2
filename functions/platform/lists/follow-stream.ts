import type { NewId } from '../ports/clock'
import type { ListTail } from '../ports/list-tail'
import type { RowChange } from '../reaction'
import { sayFault } from '../say-fault'
import type { Listing, RowVersion } from './listing'
import { searchColumn } from './listing'
import { searchTexts } from './question'

type FollowDeps = { readonly tail: ListTail; readonly clock: () => Date; readonly newId: NewId }

type Arrival = {
  readonly district: string
  readonly listing: string
  readonly changeId: string
  readonly version: RowVersion
}

/** So many rows make one entry: well below DynamoDB's 400 KB. */
export const mostInEntry = 200

/**
 * Writes what a batch of the stream changed to the tails of its lists; answers the changes that it could not
 * write. Safe to repeat.
 */
export const followStream = ({ tail, clock, newId }: FollowDeps, listings: readonly Listing[]) => {
  const append = async (part: readonly Arrival[]): Promise<readonly string[]> => {
    const [first] = part
    if (!first) return []
    const at = `${clock().toISOString()}#${newId()}`
    try {
      await tail.append(first, { at, versions: part.map(({ version }) => version) })
      return []
    } catch {
      return part.map(({ changeId }) => changeId)
    }
  }
  return async (changes: readonly RowChange[]): Promise<readonly string[]> => {
    const arrivals = arrivalsOf(listings, changes)
    const failed: string[] = []
    for (const group of groupBy(arrivals, ({ district, listing }) => `${district}#${listing}`).values()) {
      for (let from = 0; from < group.length; from += mostInEntry) {
        failed.push(...(await append(group.slice(from, from + mostInEntry))))
      }
    }
    return failed
  }
}

/**
 * A value that does not fit its schema is in no list until it is mended, which is a change of its own; it is told of
 * and holds up nothing.
 */
const arrivalsOf = (listings: readonly Listing[], changes: readonly RowChange[]): readonly Arrival[] =>
  changes.flatMap((change) => {
    try {
      return listings.flatMap((listing) => arrivalOf(listing, change))
    } catch (error) {
      sayFault({ list: change.pk }, error)
      return []
    }
  })

const groupBy = <T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(nameOf(one))
    if (group) group.push(one)
    else groups.set(nameOf(one), [one])
  }
  return groups
}

const arrivalOf = (listing: Listing, change: RowChange): Arrival[] => {
  const found = versionOf(listing, change)
  return found ? [{ ...found, listing: listing.name, changeId: change.changeId }] : []
}

/** The row version that a change leaves in a list. */
export const versionOf = (listing: Listing, change: RowChange) => {
  const row = listing.rowOf(change)
  if (!row) return undefined
  const { district, id, revision, cells, search = [] } = row
  const version: RowVersion = {
    id,
    revision,
    from: change.at.getTime(),
    ...(cells && { cells: { ...cells, [searchColumn]: searchTexts(search) } }),
  }
  return { district, version }
}
