import type { openPeople } from '@app/functions/guards/testing/open-people'
import { compactList } from '@app/functions/platform/lists/compact-list'
import type { Listing, RowVersion } from '@app/functions/platform/lists/listing'

type People = Pick<Awaited<ReturnType<typeof openPeople>>, 'base' | 'clock'>
type Wanted = { readonly district: string; readonly listing: Listing; readonly versions: readonly RowVersion[] }

/** Writes a list's files as the timer does, from versions that never were in a table, and the last `late` to the tail. */
export const fillList = async (
  { base, clock }: People,
  { district, listing, versions }: Wanted,
  late: number,
): Promise<void> => {
  const { tail, objects, newId } = base
  const place = { district, listing: listing.name }
  const at = `${clock.now().toISOString()}#${newId()}`
  const arrived = { ...tail, since: async () => [{ at, versions }], forget: async () => undefined }
  await compactList({ tail: arrived, objects, clock: clock.now, newId }, place, listing.columns)
  const from = clock.now().getTime()
  const changed = versions.slice(0, late).map((one) => ({ ...one, revision: one.revision + 1, from }))
  const entry = `${clock.now().toISOString()}#${newId()}`
  await tail.forget(place, await tail.since(place))
  if (changed.length > 0) await tail.append(place, { at: entry, versions: changed })
}
