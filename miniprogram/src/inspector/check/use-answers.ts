import { judgeReading } from '@app/rules/inspection/reading'
import type { ChecklistItem } from '@app/rules/inspection/table'
import type { ItemResult } from '@app/types/inspection/values'
import { useMemo, useState } from 'react'
import type { DraftAnswer, DraftAnswers, DraftHandling } from '../../inspection/draft'
import { openDraft } from '../../inspection/drafts'
import { keepPhoto } from '../../inspection/keep-photo'
import { noRoomWords } from '../../inspection/photo-room'
import { draftStorage, now } from '../../parts'

/** Of what was found, or of what was mended on the spot. */
export type PhotoPart = 'found' | 'after'

const photoIds = (answer: DraftAnswer | undefined, part: PhotoPart): readonly string[] =>
  (part === 'found' ? answer?.photos : answer?.handling?.photosAfter) ?? []

const withPhotos = (answer: DraftAnswer | undefined, part: PhotoPart, photos: readonly string[]): DraftAnswer => {
  if (part === 'found') return { ...answer, photos }
  const handling: DraftHandling = { disposition: 'correctedOnSite', ...answer?.handling }
  return { ...answer, handling: { ...handling, photosAfter: photos } }
}

/** The answers of a begun inspection: what is on the screen is on the phone. */
export const useAnswers = (inspectionId: string) => {
  const draft = useMemo(() => openDraft(draftStorage(), inspectionId), [inspectionId])
  const [answers, setAnswers] = useState<DraftAnswers>(draft.answers)
  const save = (next: DraftAnswers) => {
    if (draft.saveAnswers(next, now())) setAnswers(next)
  }
  const put = (key: string, answer: DraftAnswer) => save({ ...draft.answers(), [key]: answer })
  const change = (key: string, part: Partial<DraftAnswer>) => put(key, { ...draft.answers()[key], ...part })
  /** The result follows what was measured. */
  const measure = ({ key, reading }: ChecklistItem, typed: string) => {
    const found = reading && typed.trim() !== '' ? judgeReading(reading, typed) : 'unreadable'
    change(key, { reading: typed, ...(found === 'unreadable' ? {} : { result: found }) })
  }
  const handle = (key: string, handling: DraftHandling | undefined) => {
    const { handling: _, ...rest } = draft.answers()[key] ?? {}
    put(key, handling ? { ...rest, handling } : rest)
  }
  /** Why there is no new photo, in words; undefined when there is one, or the person thought better of it. */
  const addPhoto = async (key: string, part: PhotoPart): Promise<string | undefined> => {
    const full = noRoomWords(draft.answers(), key, part)
    if (full) return full
    const kept = await keepPhoto(draft)
    if (kept === 'notAllowed') return '没有同意使用相机，拍不了照。'
    if (kept === 'cancelled' || kept === 'full') return undefined
    const answer = draft.answers()[key]
    put(key, withPhotos(answer, part, [...photoIds(answer, part), kept.photoId]))
    return undefined
  }
  const photosOf = (key: string, part: PhotoPart) =>
    photoIds(answers[key], part).flatMap((photoId) => {
      const photo = draft.photo(photoId)
      return photo ? [{ ...photo, photoId }] : []
    })
  const dropPhoto = (key: string, photoId: string, part: PhotoPart) => {
    const answer = draft.answers()[key]
    const left = photoIds(answer, part).filter((id) => id !== photoId)
    put(key, withPhotos(answer, part, left))
  }
  const fill = (keys: readonly string[], result: ItemResult) => {
    const before = draft.answers()
    const filled = keys.map((key) => [key, { ...before[key], result }])
    save({ ...before, ...Object.fromEntries(filled) })
  }
  return { draft, answers, change, measure, handle, photosOf, addPhoto, dropPhoto, fill, restore: save }
}
