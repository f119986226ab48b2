import { createHash } from 'node:crypto'
import type { PictureFault } from '@app/types/photo/values'
import type { PhotoDeps } from './deps'
import type { DrawnPicture } from './draw-picture'
import { originalKey, quarantineKey, shownKey } from './picture-keys'
import type { StoredPicture } from './store'

/** A picture that was looked at: its original is sealed, and what is shown was drawn from it. */
export type TakenPicture = StoredPicture & Required<Pick<StoredPicture, 'original' | 'shown'>>

export const isTaken = (picture: StoredPicture): picture is TakenPicture =>
  picture.original !== undefined && picture.shown !== undefined

/**
 * Looks at what was sent: the very content that was announced, a whole picture, and no other thing. Its original goes
 * under the seal, what is shown is drawn anew; nothing is recorded yet. Both lie where their content says, so that a
 * repeat overwrites like with like. `lost`: nothing arrived, or not what was announced.
 */
export const takeIn = async (
  deps: PhotoDeps,
  picture: StoredPicture,
): Promise<TakenPicture | PictureFault | 'lost'> => {
  if (isTaken(picture)) return picture
  const body = await arrived(deps, picture)
  if (!body) return 'lost'
  const drawn = await deps.draw(body, picture.purpose)
  if (typeof drawn === 'string') return drawn
  const original = { objectKey: originalKey(picture), contentType: drawn.is }
  const shown = shownOf(picture, drawn)
  await deps.objects.put({ key: original.objectKey, body, contentType: original.contentType })
  await deps.objects.put({ key: shown.objectKey, body: drawn.body, contentType: shown.contentType })
  return { ...picture, original, shown }
}

/** Its size is asked first: nothing larger than what was announced is ever fetched. */
const arrived = async ({ objects }: PhotoDeps, picture: StoredPicture): Promise<Uint8Array | undefined> => {
  const key = quarantineKey(picture)
  if ((await objects.head(key))?.bytes !== picture.bytes) return undefined
  const body = (await objects.get(key))?.body
  return body && hashOf(body) === picture.sha256 ? body : undefined
}

const shownOf = (picture: StoredPicture, { body, contentType, width, height }: DrawnPicture) => ({
  objectKey: shownKey(picture, contentType),
  contentType,
  bytes: body.byteLength,
  sha256: hashOf(body),
  width,
  height,
})

const hashOf = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')
