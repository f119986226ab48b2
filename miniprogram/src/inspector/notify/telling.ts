import type { InspectionKind } from '@app/types/inspection/values'
import type { RemoveFile } from '../../device/remove-file'
import type { Storage } from '../../device/storage'
import type { Told } from './notification'

type TellingParts = {
  /** Where the person's drafts lie, sealed: it names who answered. */
  readonly storage: Storage
  readonly now: () => number
  readonly removeFile: RemoveFile
}

type Kept = { readonly at: number; readonly told: Partial<Told> }

const root = 'telling/'
/** So long it is the same door (2 hours, in ms); later, what was shown and asked is shown and asked anew. */
const lasts = 2 * 3_600_000

const isKept = (found: unknown): found is Kept => typeof found === 'object' && found !== null && 'told' in found

/** What was told at a door and has begun nothing yet: kept with every letter, until it begins or the door is left. */
export const openTelling = (
  { storage, now, removeFile }: TellingParts,
  { shopId, kind }: { readonly shopId: string; readonly kind: InspectionKind },
) => {
  const place = `${root}${shopId}/${kind}`
  let over = false
  const keptAt = (key: string): Kept | undefined => {
    const found = storage.read(key)
    return isKept(found) ? found : undefined
  }
  const forget = (key: string, { told }: Kept) => {
    if (told.secondHere) removeFile(told.secondHere.path)
    storage.remove(key)
  }
  const forgetOld = () => {
    for (const key of storage.keys().filter((one) => one.startsWith(root))) {
      const kept = keptAt(key)
      if (kept && now() - kept.at > lasts) forget(key, kept)
    }
  }
  return {
    read: (): Partial<Told> => {
      forgetOld()
      return keptAt(place)?.told ?? {}
    },
    /** False: the phone is full, and what stood there before stands. */
    save: (told: Partial<Told>): boolean => {
      if (over) return true
      const hand = keptAt(place)?.told.secondHere?.path
      const kept = storage.write(place, { at: now(), told } satisfies Kept)
      if (kept && hand !== undefined && hand !== told.secondHere?.path) removeFile(hand)
      return kept
    },
    /** The inspection has it all now, the hand of the second too. */
    begun: (): void => {
      over = true
      storage.remove(place)
    },
  }
}
