import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import type { DraftAnswer, DraftAnswers, DraftPhoto } from '../../inspection/draft'
import type { DraftBox } from '../../inspection/drafts'
import { besideOriginal, type PhotoPart, photoIds, withoutPhoto, withPhotos } from '../../inspection/item-photos'
import { keepDrawing } from '../../inspection/keep-drawing'
import { keepPhoto } from '../../inspection/keep-photo'
import { noRoomWords } from '../../inspection/photo-room'
import { makeId } from '../../parts'
import { noPhotoWords } from '../../words/no-photo'

export type KeptPhoto = DraftPhoto & {
  readonly photoId: string
  /** It can be drawn upon: taken on this phone, not yet at the server, and no drawing itself. */
  readonly drawable: boolean
}

type Kept = {
  readonly draft: DraftBox
  readonly answers: DraftAnswers
  readonly put: (key: string, answer: DraftAnswer) => boolean
}

/** What is done with the photos of an item. */
export const photoDeeds = ({ draft, answers, put }: Kept) => {
  const idsNow = (key: string, part: PhotoPart) => photoIds(draft.answers()[key], part)
  const change = (key: string, part: PhotoPart, photos: readonly string[]) =>
    put(key, withPhotos(draft.answers()[key], part, photos))
  const noRoom = (key: string, part: PhotoPart) => noRoomWords(draft.answers(), key, part)
  /** Why there is no new photo, in words; undefined when there is one, or the person thought better of it. */
  const addPhoto = async (key: string, part: PhotoPart): Promise<string | undefined> => {
    const full = noRoom(key, part)
    if (full) return full
    const kept = await keepPhoto(draft)
    if (kept === 'full') return undefined
    if (typeof kept === 'string') return noPhotoWords[kept]
    change(key, part, [...idsNow(key, part), kept.photoId])
    return undefined
  }
  /** Keeps what was drawn upon a photo beside it; false: the phone is full. */
  const addDrawing = async (key: string, part: PhotoPart, original: string, path: string): Promise<boolean> => {
    const photo = draft.photo(original)
    const kept = photo && (await keepDrawing({ readFile, removeFile, makeId }, draft, photo, path))
    if (!kept || kept === 'full') return false
    return change(key, part, besideOriginal(idsNow(key, part), { original, drawing: kept.photoId }, draft.photo))
  }
  const photosOf = (key: string, part: PhotoPart): readonly KeptPhoto[] => {
    const sent = draft.sent()
    return photoIds(answers[key], part).flatMap((photoId) => {
      const photo = draft.photo(photoId)
      return photo ? [{ ...photo, photoId, drawable: !photo.drawnOn && !sent.includes(photo.sha256) }] : []
    })
  }
  /** How many went: what was drawn upon it goes with it. */
  const dropPhoto = (key: string, photoId: string, part: PhotoPart): number => {
    const before = idsNow(key, part)
    const left = withoutPhoto(before, photoId, draft.photo)
    change(key, part, left)
    return before.length - left.length
  }
  return { noRoom, addPhoto, addDrawing, photosOf, dropPhoto }
}
