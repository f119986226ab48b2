import { askPicture, type PictureAsked } from './ask-picture'
import type { PhotoDeps } from './deps'
import { intakeFiles } from './intake-files'
import { openOriginal } from './open-original'

export type { DrawPicture } from './draw-picture'
export { drawWithSharp } from './draw-with-sharp'
export { type FileIntake, type FileRef, refuseFiles } from './intake-files'
export type { PictureSubject } from './picture-keys'
export type { TakenPicture } from './take-in'

/** What other domains may ask about pictures, and have done with those of their own subjects. */
export const askPhotos = (deps: PhotoDeps) => ({
  /** A form for a picture, or that it is there: for senders that another domain knows. */
  ask: async (asked: PictureAsked) => await askPicture(deps, asked),
  /** What became of the pictures that a record names, and the writes that keep them. */
  intakeFiles: intakeFiles(deps),
  /** An address of the sealed original; the caller leaves the audit event, with a reason. */
  openOriginal: openOriginal(deps),
})
export type AskPhotos = ReturnType<typeof askPhotos>
