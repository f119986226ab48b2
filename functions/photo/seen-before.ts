import type { PictureSubject } from './picture-keys'
import type { EarlierUse, PhotoStore } from './store'

type Asked = { readonly district: string; readonly subject: PictureSubject; readonly sha256: string }

export type SeenBefore = {
  /** By the very shop: it may hear of these. */
  readonly ofShop: readonly EarlierUse[]
  /** By other shops: for the bureau's eyes only. */
  readonly ofOthers: readonly EarlierUse[]
}

/** Where a photo of a record was used before; undefined as long as nobody has compared it. */
export const seenBefore =
  ({ store }: { readonly store: Pick<PhotoStore, 'prints'> }) =>
  async (asked: Asked): Promise<SeenBefore | undefined> => {
    const print = await store.prints.get(asked)
    if (!print) return undefined
    return {
      ofShop: print.earlier.filter(({ shopId }) => shopId === print.shopId),
      ofOthers: print.earlier.filter(({ shopId }) => shopId !== print.shopId),
    }
  }
