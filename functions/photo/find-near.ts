import type { asked, Part } from '@app/rules/photo/fingerprint'
import { type PrintIndex, printIndex } from '@app/rules/photo/print-index'
import { addDays, dayOf } from '@app/rules/time/day'
import type { ObjectStore } from '../platform/ports/objects'
import { type OpenBook, openBook, printFrom } from './print-words'
import type { PhotoStore, StoredPrint, StoredPrintBook } from './store'

type Deps = { readonly store: PhotoStore; readonly objects: Pick<ObjectStore, 'get'> }
type Held = { readonly objectKey: string; readonly index: PrintIndex; readonly book: OpenBook }
export type Near = { readonly part: Part; readonly distance: number; readonly name: string }

/** Of all that look alike at large, so many are compared in detail; the most alike first. */
const mostCompared = 24

/** Days whose fingerprints no file holds yet. */
export const openDays = (through: string, today: string): readonly string[] => {
  const days: string[] = []
  for (let day = addDays(through, 1); day <= today; day = addDays(day, 1)) days.push(day)
  return days
}

const near = (prints: readonly StoredPrint[], question: ReturnType<typeof asked>): readonly Near[] => {
  const words = prints.map(({ print }) => printFrom(print))
  const index = printIndex({
    high: Uint32Array.from(words, ({ high }) => high),
    low: Uint32Array.from(words, ({ low }) => low),
  })
  return index
    .nearest(question, mostCompared)
    .map(({ at, part, distance }) => ({ part, distance, name: (prints[at] as StoredPrint).sha256 }))
}

/**
 * Pictures of a district that look like one at large: those of the file that an instance keeps in memory, and those of
 * the days since. A row reaches the list of its day a moment after it was written.
 */
export const nearFinder = ({ store, objects }: Deps) => {
  const held = new Map<string, Held>()
  const open = async ({ district, objectKey }: StoredPrintBook): Promise<Held> => {
    const known = held.get(district)
    if (known?.objectKey === objectKey) return known
    const body = (await objects.get(objectKey))?.body
    if (!body) throw new Error(`no file of fingerprints at ${objectKey}`)
    const book = openBook(body)
    const one = { objectKey, book, index: printIndex(book) }
    held.set(district, one)
    return one
  }
  return async (district: string, question: ReturnType<typeof asked>, at: Date): Promise<readonly Near[]> => {
    const kept = await store.printBooks.get({ district })
    if (!kept) return []
    const { index, book } = await open(kept)
    const old = index
      .nearest(question, mostCompared)
      .map((found) => ({ part: found.part, distance: found.distance, name: book.nameAt(found.at) }))
    const since = await Promise.all(
      openDays(kept.through, dayOf(at.toISOString())).map((day) => store.printsOn(district, day)),
    )
    return [...old, ...near(since.flat(), question)].sort((a, b) => a.distance - b.distance).slice(0, mostCompared)
  }
}
export type FindNear = ReturnType<typeof nearFinder>
