import { sha256 } from '../data/sha256'
import { locateUnasked } from '../device/locate'
import { readFile } from '../device/read-file'
import { removeFile } from '../device/remove-file'
import { type NoPhoto, takePhoto } from '../device/take-photo'
import { makeId, now, phoneFull } from '../parts'
import type { DraftBox } from './drafts'

/**
 * Takes one photo and keeps it in the draft under an id, named by its content, with time and place as the phone knows
 * them.
 */
export const keepPhoto = async (draft: DraftBox): Promise<{ readonly photoId: string } | NoPhoto> => {
  const taken = await takePhoto('evidence')
  phoneFull.set(taken === 'full')
  if (typeof taken === 'string') return taken
  const takenAt = new Date(now()).toISOString()
  const hash = sha256(await readFile(taken.path))
  const photoId = makeId()
  const photo = { path: taken.path, sha256: hash, takenAt }
  if (!draft.savePhoto(photoId, photo)) {
    removeFile(taken.path)
    return 'full'
  }
  // The place comes when the phone has found it; the inspector does not wait for it.
  void locateUnasked().then((position) => {
    if (position && draft.photo(photoId)) draft.savePhoto(photoId, { ...photo, position })
  })
  return { photoId }
}
