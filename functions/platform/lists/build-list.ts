import { createHash } from 'node:crypto'
import type { NewId } from '../ports/clock'
import type { ListBuild, ListPlace, ListTail } from '../ports/list-tail'
import { layout } from './column-file'
import { mostInEntry, versionOf } from './follow-stream'
import type { Listing, ListSource, RowVersion, StoredPage } from './listing'

export type BuildDeps = { readonly tail: ListTail; readonly clock: () => Date; readonly newId: NewId }

type Of = { readonly place: ListPlace; readonly listing: Listing; readonly source: ListSource }

/** Changes whenever files that are there lack something that the listing would say today. */
const listingVersion = ({ columns, version = 1 }: Listing): string =>
  createHash('sha256')
    .update(JSON.stringify([layout, version, Object.entries(columns)]))
    .digest('hex')
    .slice(0, 16)

/** Pages of stored values that one run reads: it goes on where it stopped, in the next run. */
const pagesInRun = 40

/**
 * Builds a list anew from what is stored when its listing says more than its files hold: every stored value goes to the
 * tail once more. Safe beside live changes: the newer revision stands, and the same one keeps the instant from which it
 * was known. Answers whether the list is whole.
 */
export const buildList = async (deps: BuildDeps, of: Of): Promise<boolean> => {
  const version = listingVersion(of.listing)
  const kept = await deps.tail.build(of.place)
  let build: ListBuild = kept?.version === version ? kept : { version, done: false }
  for (let page = 0; page < pagesInRun && !build.done; page++) {
    const stored = await of.source.page(of.place.district, build.cursor)
    await append(deps, of, stored)
    build = {
      version,
      done: stored.cursor === undefined,
      ...(stored.cursor !== undefined && { cursor: stored.cursor }),
    }
    await deps.tail.keepBuild(of.place, build)
  }
  return build.done
}

const append = async ({ tail, clock, newId }: BuildDeps, of: Of, { images }: StoredPage): Promise<void> => {
  const versions = images.flatMap((image) => versionFrom(of, image, clock()))
  for (let from = 0; from < versions.length; from += mostInEntry) {
    const at = `${clock().toISOString()}#${newId()}`
    await tail.append(of.place, { at, versions: versions.slice(from, from + mostInEntry) })
  }
}

/** A value that does not fit its schema is in no list until it is mended. */
const versionFrom = ({ listing, source }: Of, image: StoredPage['images'][number], at: Date): readonly RowVersion[] => {
  try {
    const found = versionOf(listing, { kind: source.kind, pk: '', after: image, at, changeId: '' })
    return found ? [{ ...found.version, again: true }] : []
  } catch (error) {
    process.stderr.write(`${JSON.stringify({ level: 'error', list: listing.name, error: String(error) })}\n`)
    return []
  }
}

/** Has a list built anew by the next run, whatever its version. */
export const buildAgain = async ({ tail }: Pick<BuildDeps, 'tail'>, place: ListPlace): Promise<void> =>
  await tail.keepBuild(place, { version: 'none', done: false })
