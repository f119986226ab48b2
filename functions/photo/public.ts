import type { PictureType } from '@app/types/photo/values'
import type { Write } from '../platform/ports/records'
import { askPicture, type PictureAsked } from './ask-picture'
import type { PhotoDeps } from './deps'
import type { DrawPicture } from './draw-picture'
import { intakeFiles } from './intake-files'
import { hasCome, layPicture } from './lay-picture'
import { originalAddress } from './original-address'
import { seenBefore } from './seen-before'
import type { PictureKey } from './store'

export { drawWithSharp } from './draw-with-sharp'
export { findPhotos, type KeptPhoto, keptPhoto, type NamedRef, type PhotoRef } from './find-photos'
export { type FileIntake, type FileRef, refuseFiles, unusableWords } from './intake-files'
export { lumaWithSharp } from './luma-with-sharp'
export type { PictureSubject } from './picture-keys'
export type { SeenBefore } from './seen-before'
export type { TakenPicture } from './take-in'

/** For a domain that shows a photograph and keeps no original: what is shown, or undefined for what is no photograph. */
export const photoDrawer =
  (draw: DrawPicture) =>
  async (body: Uint8Array): Promise<{ readonly body: Uint8Array; readonly contentType: PictureType } | undefined> => {
    const drawn = await draw(body, 'photo')
    return typeof drawn === 'string' ? undefined : { body: drawn.body, contentType: drawn.contentType }
  }

/** What other domains may ask about pictures, and have done with those of their own subjects. */
export const askPhotos = (deps: PhotoDeps) => ({
  /** A form for a picture, or that it is there: for senders that another domain knows. */
  ask: async (asked: PictureAsked) => await askPicture(deps, asked),
  /** What became of the pictures that a record names, and the writes that keep them. */
  intakeFiles: intakeFiles(deps),
  /** For what comes another way than by a form: put where `intakeFiles` looks, and whether it is there. */
  lay: layPicture(deps),
  hasCome: hasCome(deps),
  /** The write after which a picture and all of its files are gone; none where there is none. */
  forget: async (key: PictureKey): Promise<readonly Write[]> => {
    const known = await deps.store.pictures.get(key)
    return known ? [deps.store.pictures.remove(known)] : []
  },
  /** An address of the sealed original; the caller leaves the audit event, with a reason. */
  originalAddress: originalAddress(deps),
  /** Where photos of a record were used before. */
  seenBefore: seenBefore(deps),
})
export type AskPhotos = ReturnType<typeof askPhotos>
