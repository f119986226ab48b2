import { ulid } from 'ulid'
import type { InputOf } from '../operations'
import { signatureFile } from './inspect'
import { sha256Of } from './upload'

/** What is asked before a picture of an inspection is sent; the inspection is not known yet. */
export const pictureOrder = (
  stroke: number,
  purpose: 'photo' | 'signature',
  inspectionId = ulid(),
): InputOf<'photo.preparePicture'> => {
  const { body } = signatureFile(stroke)
  return { inspectionId, purpose, contentType: 'image/png', bytes: body.byteLength, sha256: sha256Of(body) }
}
