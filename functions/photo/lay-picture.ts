import type { PicturePurpose } from '@app/types/photo/values'
import type { PhotoDeps } from './deps'
import { type PlaceOf, quarantineKey } from './picture-keys'

type Of = PlaceOf & { readonly purpose: PicturePurpose }

/** Puts what came another way than by a form of ours where nobody reads and `intakeFiles` looks. */
export const layPicture =
  ({ objects }: Pick<PhotoDeps, 'objects'>) =>
  async (of: Of, body: Uint8Array): Promise<void> =>
    // what it is, nobody knows yet
    await objects.put({ key: quarantineKey(of), body, contentType: 'application/octet-stream' })

/** Whether it was laid there, or taken in already: what is taken in lies there no more. */
export const hasCome =
  ({ objects, store }: PhotoDeps) =>
  async (of: Of): Promise<boolean> =>
    (await objects.head(quarantineKey(of))) !== undefined || (await store.pictures.get(of)) !== undefined
