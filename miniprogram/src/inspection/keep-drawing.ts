import { sha256 } from '../data/sha256'
import type { ReadFile } from '../device/read-file'
import type { RemoveFile } from '../device/remove-file'
import type { DraftPhoto } from './draft'
import type { DraftBox } from './drafts'

type DrawingParts = {
  readonly readFile: ReadFile
  readonly removeFile: RemoveFile
  readonly makeId: () => string
}

/**
 * Keeps a drawing upon a photo as a picture of its own, named by its content, of the photo's time and place; the photo
 * stays as it is. 'full': the phone has no room, and nothing was kept.
 */
export const keepDrawing = async (
  { readFile, removeFile, makeId }: DrawingParts,
  draft: Pick<DraftBox, 'savePhoto'>,
  { sha256: drawnOn, takenAt, position }: DraftPhoto,
  path: string,
): Promise<{ readonly photoId: string } | 'full'> => {
  const hash = sha256(await readFile(path))
  const photoId = makeId()
  const kept = draft.savePhoto(photoId, { path, sha256: hash, takenAt, drawnOn, ...(position && { position }) })
  if (kept) return { photoId }
  removeFile(path)
  return 'full'
}
