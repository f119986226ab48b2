import { fromBase64url, toBase64url } from '../../data/base64'
import { fromUtf8, utf8 } from '../../data/utf8'
import { photoIds, picturesOf } from '../delivery/pictures'
import type { DraftAnswers, DraftConfirmed, DraftEnd, DraftHead, DraftPhoto, DraftTable } from '../draft'
import type { DraftBox } from '../drafts'

type Pathless<T> = Omit<T, 'path'>

type TableName = Pick<DraftTable, 'id' | 'version' | 'hash'>

/**
 * A draft as one phone gives it to another: everything but signatures, where pictures lie on this phone, and what stands
 * in the tables, which the server has and one call could not carry.
 */
type Packed = {
  /** Raised with every change of this shape. */
  readonly form: 2
  readonly head: Omit<DraftHead, 'tables'> & { readonly tables: readonly TableName[] }
  readonly answers: DraftAnswers
  readonly end: DraftEnd
  readonly photos: Readonly<Record<string, Pathless<DraftPhoto>>>
  readonly confirmed?: Pathless<DraftConfirmed>
}

/** As the other phone has it, with its tables. */
export type Unpacked = Omit<Packed, 'form' | 'head'> & { readonly head: DraftHead }

const pathless = <T extends { readonly path: string }>({ path: _, ...rest }: T): Pathless<T> => rest

/** Photos that wait aside travel too: the other may choose 当场整改 again. */
const withAside = (answers: DraftAnswers): DraftAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => {
      const { photos = [], aside = [] } = answer
      return [key, { ...answer, photos: [...photos, ...aside] }]
    }),
  )

const photosOf = (draft: DraftBox): Packed['photos'] => {
  const ends = photoIds(Object.values(withAside(draft.answers())), draft.end())
  return Object.fromEntries(
    ends.flatMap((id) => {
      const photo = draft.photo(id)
      return photo ? [[id, pathless(photo)]] : []
    }),
  )
}

/** The pictures of a draft but what was signed: a signature stands under what this phone has sealed. */
export const picturesToGive = (draft: DraftBox) =>
  picturesOf({ ...draft, answers: () => withAside(draft.answers()), signing: () => ({ signatures: {} }) })

export const packDraft = (draft: DraftBox): string | undefined => {
  const head = draft.head()
  if (!head) return undefined
  const confirmed = draft.confirmed()
  const tables = head.tables.map(({ id, version, hash }) => ({ id, version, hash }))
  const packed: Packed = {
    ...{ form: 2, head: { ...head, tables }, answers: draft.answers(), end: draft.end(), photos: photosOf(draft) },
    ...(confirmed && { confirmed: pathless(confirmed) }),
  }
  return toBase64url(utf8(JSON.stringify(packed)))
}

const isSame = (a: TableName) => (b: TableName) => a.id === b.id && a.version === b.version && a.hash === b.hash

const whole = ({ form: _, head, ...rest }: Packed, given: readonly DraftTable[]): Unpacked | undefined => {
  const tables = head.tables.flatMap((name) => given.find(isSame(name)) ?? [])
  return tables.length === head.tables.length ? { ...rest, head: { ...head, tables } } : undefined
}

/** Undefined for what this app cannot read, or where a table is missing. */
export const unpackDraft = (text: string, tables: readonly DraftTable[]): Unpacked | undefined => {
  try {
    const packed = JSON.parse(fromUtf8(fromBase64url(text) ?? new Uint8Array())) as Partial<Packed>
    return packed.form === 2 && packed.head && packed.answers && packed.end && packed.photos
      ? whole(packed as Packed, tables)
      : undefined
  } catch {
    return undefined
  }
}
