import type { NewId } from '../ports/clock'
import type { ListFiles, ListPlace, ListTail, TailEntry } from '../ports/list-tail'
import type { ObjectStore } from '../ports/objects'
import { readWhole, removeFiles, writeFiles } from './list-files'
import { beginOf, type Month, monthAfter, monthOf, monthsBefore } from './list-month'
import type { Columns } from './listing'
import { prepare } from './live-list'
import { mergeVersions } from './merge-versions'

export type CompactDeps = {
  readonly tail: ListTail
  readonly objects: Pick<ObjectStore, 'put' | 'get' | 'remove'>
  readonly clock: () => Date
  readonly newId: NewId
}

/** A month is closed so long after its end: what was committed in its last seconds has arrived by then. */
const closesAfter = 3_600_000

/**
 * Takes the tail into the file of the month, and closes months that are over. Whatever it dies of, tail and file in
 * force together still hold everything: the entries go last. Answers how many entries it took.
 */
export const compactList = async (deps: CompactDeps, place: ListPlace, columns: Columns): Promise<number> => {
  const entries = await deps.tail.since(place)
  const files = await deps.tail.files(place)
  const today = monthOf(deps.clock().getTime() - closesAfter)
  if (entries.length === 0 && (!files || files.month >= today)) return 0
  const next = await writeNext(deps, { place, columns, files, entries, today })
  if (!(await deps.tail.moveOn(place, next))) {
    await removeFiles(deps.objects, next.key)
    return 0
  }
  await deps.tail.forget(place, entries)
  if (files) await removeFiles(deps.objects, files.key)
  return entries.length
}

type Next = {
  readonly place: ListPlace
  readonly columns: Columns
  readonly files: ListFiles | undefined
  readonly entries: readonly TailEntry[]
  readonly today: Month
}

const writeNext = async (deps: CompactDeps, { place, columns, files, entries, today }: Next): Promise<ListFiles> => {
  const base = prepare(await readWhole(deps.objects, columns, files?.key))
  const arrived = entries.flatMap(({ versions }) => versions)
  const first = files?.month ?? monthOf(arrived.reduce((least, { from }) => Math.min(least, from), beginOf(today)))
  const write = async (month: Month, until: number): Promise<string> => {
    const set = mergeVersions(base, columns, arrived, { since: beginOf(month), until })
    const key = `L/${place.district}/${place.listing}/${month}/${deps.newId()}.columns`
    await writeFiles(deps.objects, key, set)
    return key
  }
  const closed: Record<Month, string> = { ...files?.closed }
  for (const month of monthsBefore(first, today)) closed[month] = await write(month, beginOf(monthAfter(month)))
  const month = first < today ? today : first
  const key = await write(month, Number.POSITIVE_INFINITY)
  return { generation: (files?.generation ?? 0) + 1, month, key, closed }
}
