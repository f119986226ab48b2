import { addDays, dayOf } from '@app/rules/time/day'
import { runJobStep } from '../platform/job-step'
import type { Kernel } from '../platform/kernel'
import type { ObjectStore } from '../platform/ports/objects'
import { openDays } from './find-near'
import { bookBytes } from './print-words'
import type { PhotoStore, StoredPrintBook } from './store'

type Deps = {
  readonly store: PhotoStore
  readonly objects: Pick<ObjectStore, 'get' | 'put'>
  readonly kernel: Kernel
}

const keyOf = (district: string, through: string) => `D/${district}/prints/${through}`

/**
 * Takes the days that are over into the district's file, with the first photo of a day. Yesterday stays out: a row
 * begun before midnight may come after it. Two that fold at once write the same bytes to the same place.
 */
export const foldPrints = async (deps: Deps, district: string, at: Date): Promise<void> => {
  const known = await deps.store.printBooks.get({ district })
  const through = addDays(dayOf(at.toISOString()), -2)
  if (known && known.through >= through) return
  const before = known && (await deps.objects.get(known.objectKey))?.body
  if (known && !before) throw new Error(`no file of fingerprints at ${known.objectKey}`)
  const days = known ? openDays(known.through, through) : []
  const rows = await Promise.all(days.map((day) => deps.store.printsOn(district, day)))
  const body = bookBytes(before ?? new Uint8Array(), rows.flat())
  const objectKey = keyOf(district, through)
  await deps.objects.put({ key: objectKey, body, contentType: 'application/octet-stream' })
  const next = { district, through, objectKey, count: body.byteLength / 16, foldedAt: at.toISOString() }
  await keep(deps, next, at)
}

const keep = async ({ store, kernel }: Deps, next: Omit<StoredPrintBook, 'revision'>, at: Date): Promise<void> => {
  const { district, through } = next
  const key = `prints-${district}-${through}`
  await runJobStep(kernel)({ district, operation: 'photo.foldPrints', key, at }, async () => {
    const now = await store.printBooks.get({ district })
    const isDone = now !== undefined && now.through >= through
    const write = now
      ? store.printBooks.replace({ ...next, revision: now.revision })
      : store.printBooks.insert({ ...next, revision: 1 })
    return { answer: {}, writes: isDone ? [] : [write], subject: `district:${district}` }
  })
}
