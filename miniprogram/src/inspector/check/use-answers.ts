import type { ItemResult } from '@app/types/inspection/values'
import { useMemo, useState } from 'react'
import { sha256 } from '../../data/sha256'
import { readFile } from '../../device/read-file'
import { takePhoto } from '../../device/take-photo'
import type { DraftAnswer, DraftAnswers } from '../../inspection/draft'
import { openDraft } from '../../inspection/drafts'
import { noRoomWords } from '../../inspection/photo-room'
import { makeId, now, ownStorage } from '../../parts'

/** The answers of a begun inspection: every change is on the phone before it is on the screen. */
export const useAnswers = (inspectionId: string) => {
  const draft = useMemo(() => openDraft(ownStorage(), inspectionId), [inspectionId])
  const [answers, setAnswers] = useState<DraftAnswers>(draft.answers)
  const save = (next: DraftAnswers) => {
    draft.saveAnswers(next, now())
    setAnswers(next)
  }
  const change = (key: string, part: Partial<DraftAnswer>) => {
    const before = draft.answers()
    save({ ...before, [key]: { ...before[key], ...part } })
  }
  /** Why there is no new photo, in words; undefined when there is one, or the person thought better of it. */
  const addPhoto = async (key: string): Promise<string | undefined> => {
    const full = noRoomWords(draft.answers(), key)
    if (full) return full
    const taken = await takePhoto()
    if (taken === 'notAllowed') return '没有同意使用相机和相册，拍不了照。'
    if (taken === 'cancelled') return undefined
    const photoId = makeId()
    const takenAt = new Date(now()).toISOString()
    draft.savePhoto(photoId, { path: taken.path, sha256: sha256(await readFile(taken.path)), takenAt })
    change(key, { photos: [...(draft.answers()[key]?.photos ?? []), photoId] })
    return undefined
  }
  const photosOf = (key: string) =>
    (answers[key]?.photos ?? []).flatMap((photoId) => {
      const photo = draft.photo(photoId)
      return photo ? [{ ...photo, photoId }] : []
    })
  const dropPhoto = (key: string, photoId: string) =>
    change(key, { photos: (draft.answers()[key]?.photos ?? []).filter((id) => id !== photoId) })
  const fill = (keys: readonly string[], result: ItemResult) => {
    const before = draft.answers()
    const filled = keys.map((key) => [key, { ...before[key], result }])
    save({ ...before, ...Object.fromEntries(filled) })
  }
  return { draft, answers, change, photosOf, addPhoto, dropPhoto, fill, restore: save }
}
