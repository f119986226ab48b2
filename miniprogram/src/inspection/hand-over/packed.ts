import { fromBase64url, toBase64url } from '../../data/base64'
import { fromUtf8, utf8 } from '../../data/utf8'
import { picturesOf } from '../delivery/pictures'
import type { DraftAnswers, DraftConfirmed, DraftEnd, DraftHead, DraftPhoto } from '../draft'
import type { DraftBox } from '../drafts'

type Pathless<T> = Omit<T, 'path'>

/** A draft as one phone gives it to another: everything but signatures, and where pictures lie on this phone. */
export type Packed = {
  /** Raised with every change of this shape. */
  readonly form: 1
  readonly head: DraftHead
  readonly answers: DraftAnswers
  readonly end: DraftEnd
  readonly photos: Readonly<Record<string, Pathless<DraftPhoto>>>
  readonly confirmed?: Pathless<DraftConfirmed>
}

const pathless = <T extends { readonly path: string }>({ path: _, ...rest }: T): Pathless<T> => rest

const photosOf = (draft: DraftBox): Packed['photos'] => {
  const ends = Object.values(draft.answers()).flatMap(({ photos = [], handling }) => [
    ...photos,
    ...(handling?.photosAfter ?? []),
  ])
  return Object.fromEntries(
    [...ends, ...draft.end().photos].flatMap((id) => {
      const photo = draft.photo(id)
      return photo ? [[id, pathless(photo)]] : []
    }),
  )
}

/** The pictures of a draft but what was signed: a signature stands under what this phone has sealed. */
export const picturesToGive = (draft: DraftBox) => picturesOf({ ...draft, signing: () => ({ signatures: {} }) })

export const packDraft = (draft: DraftBox): string | undefined => {
  const head = draft.head()
  if (!head) return undefined
  const confirmed = draft.confirmed()
  const packed: Packed = {
    ...{ form: 1, head, answers: draft.answers(), end: draft.end(), photos: photosOf(draft) },
    ...(confirmed && { confirmed: pathless(confirmed) }),
  }
  return toBase64url(utf8(JSON.stringify(packed)))
}

/** Undefined for what this app cannot read. */
export const unpackDraft = (text: string): Packed | undefined => {
  try {
    const packed = JSON.parse(fromUtf8(fromBase64url(text) ?? new Uint8Array())) as Partial<Packed>
    return packed.form === 1 && packed.head && packed.answers && packed.end && packed.photos
      ? (packed as Packed)
      : undefined
  } catch {
    return undefined
  }
}
