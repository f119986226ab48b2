import type { PictureType } from '@app/types/photo/values'
import type { PhotoDeps } from './deps'
import type { PictureKey } from './store'

export type OpenedOriginal = { readonly url: string; readonly contentType: PictureType; readonly bytes: number }

/** Enough to begin a download; whoever wants it again says again why. */
const lifeSeconds = 60

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const

/**
 * An address from which the sealed original is saved, never shown in place: it is what somebody sent, byte for byte,
 * and may hold where the picture was taken. Undefined where there is none.
 */
export const originalAddress =
  ({ store, objects }: Pick<PhotoDeps, 'store' | 'objects'>) =>
  async (key: PictureKey): Promise<OpenedOriginal | undefined> => {
    const known = await store.pictures.get(key)
    const isTheirs = known?.subject.kind === key.subject.kind && known.subject.id === key.subject.id
    if (!known?.original || !isTheirs) return undefined
    const { objectKey, contentType } = known.original
    const fileName = `${known.sha256.slice(0, 12)}.${endings[contentType]}`
    const url = await objects.downloadUrl({ key: objectKey, fileName, expiresInSeconds: lifeSeconds })
    return { url, contentType, bytes: known.bytes }
  }
