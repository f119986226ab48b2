import { type ColumnSet, versionAt } from './column-set'
import type { RowVersion } from './listing'
import { inLine, newerThan } from './live-list'

const isBefore = (a: RowVersion, b: RowVersion): boolean => a.id < b.id || (a.id === b.id && a.revision < b.revision)

/** A set's versions with those that came since, by id and revision, none beginning before its predecessor. */
export function* mergeVersions(set: ColumnSet, arrived: readonly RowVersion[]): Generator<RowVersion> {
  const newer = inLine(newerThan(set, arrived))
  let at = 0
  let last: RowVersion | undefined
  const after = (version: RowVersion): RowVersion => {
    const late = last?.id === version.id && last.from > version.from
    last = late ? { ...version, from: last?.from ?? version.from } : version
    return last
  }
  for (let row = 0; row < set.count; row++) {
    const version = versionAt(set, row)
    for (let next = newer[at]; next && isBefore(next, version); next = newer[++at]) yield after(next)
    yield after(version)
  }
  for (; at < newer.length; at++) yield after(newer[at] as RowVersion)
}

/** Leaves out what had ended by an instant. The last version of an id stays, also where it says that the row is gone. */
export function* aliveFrom(versions: Iterable<RowVersion>, instant: number): Generator<RowVersion> {
  let held: RowVersion | undefined
  for (const version of versions) {
    if (held && (held.id !== version.id || version.from > instant)) yield held
    held = version
  }
  if (held) yield held
}

/** Leaves out what began at an instant or later: it belongs to a later month. */
export function* begunBefore(versions: Iterable<RowVersion>, instant: number): Generator<RowVersion> {
  for (const version of versions) if (version.from < instant) yield version
}
