import type { DraftAnswers } from '../../inspection/draft'
import { type PhotoPart, photoIds, withPhotos } from '../../inspection/item-photos'
import type { PhotoOf } from '../../inspection/sealing/drafted'

/** The answers without the 符合 that these items got at one stroke; what was found or decided since stays. */
export const unfill = (answers: DraftAnswers, keys: readonly string[]): DraftAnswers => {
  const back = keys.flatMap((key) => {
    const { result, ...rest } = answers[key] ?? {}
    return result === 'pass' ? [[key, rest] as const] : []
  })
  return { ...answers, ...Object.fromEntries(back) }
}

/** Photos as they were before one was dropped. */
export type PhotosBefore = {
  readonly key: string
  readonly part: PhotoPart
  readonly photos: readonly string[]
}

/** The answers with dropped photos again, in the order taken, beside those taken since. */
export const photosBack = (
  answers: DraftAnswers,
  { key, part, photos }: PhotosBefore,
  photo: PhotoOf,
): DraftAnswers => {
  const answer = answers[key]
  // photos of what was mended belong to that decision, and wait aside while another is chosen
  const isAside = part === 'after' && answer?.handling?.disposition !== 'correctedOnSite'
  const takenAt = (id: string) => Date.parse(photo(id)?.takenAt ?? '')
  const now = isAside ? (answer?.aside ?? []) : photoIds(answer, part)
  const since = now.filter((id) => !photos.includes(id))
  // the sort is stable: a drawing has the time of its photo, and stays behind it
  const all = [...photos, ...since].sort((a, b) => takenAt(a) - takenAt(b) || 0)
  return { ...answers, [key]: isAside ? { ...answer, aside: all } : withPhotos(answer, part, all) }
}
