import type { Outcome } from '../../data/outcome'
import { sha256 } from '../../data/sha256'
import type { FetchFile } from '../../device/fetch-file'
import type { KeptFile } from '../../device/kept-file'
import type { ReadFile } from '../../device/read-file'
import type { RemoveFile } from '../../device/remove-file'
import type { DraftBox } from '../drafts'
import type { Packed } from './packed'

export type FetchParts = {
  readonly fetchFile: FetchFile
  readonly readFile: ReadFile
  readonly removeFile: RemoveFile
}

type Address = { readonly sha256: string; readonly url: string }

/** What the server has, byte for byte, in a file of this phone; undefined where it did not arrive whole. */
const fetchPicture = async (
  { fetchFile, readFile, removeFile }: FetchParts,
  address: Address,
): Promise<KeptFile | undefined> => {
  const file = await fetchFile(address.url)
  if (!file || file === 'full') return file
  const bytes = await readFile(file.path).catch(() => undefined)
  if (bytes && sha256(bytes) === address.sha256) return file
  removeFile(file.path)
  return undefined
}

type Wanted = { readonly sha256: string; readonly save: (path: string) => boolean }

/** What this phone does not have yet: photos by their ids, and the second's own hand. */
const wantedOf = (draft: DraftBox, { photos, confirmed }: Packed): readonly Wanted[] => [
  ...Object.entries(photos).flatMap(([photoId, photo]) =>
    draft.photo(photoId)?.sha256 === photo.sha256
      ? []
      : [{ sha256: photo.sha256, save: (path: string) => draft.savePhoto(photoId, { ...photo, path }) }],
  ),
  ...(confirmed && draft.confirmed()?.sha256 !== confirmed.sha256
    ? [{ sha256: confirmed.sha256, save: (path: string) => draft.saveConfirmed({ ...confirmed, path }) }]
    : []),
]

const bring = async (
  parts: FetchParts,
  { sha256: hash, save }: Wanted,
  pictures: readonly Address[],
): Promise<Outcome<never> | 'full' | undefined> => {
  const address = pictures.find((one) => one.sha256 === hash)
  const file = address ? await fetchPicture(parts, address) : { path: '' }
  if (!file) return { offline: true }
  if (file === 'full') return file
  if (save(file.path)) return undefined
  parts.removeFile(file.path)
  return 'full'
}

/**
 * Brings every picture of a handed-over draft to this phone: their addresses are good for minutes, and there may be no
 * network later. Each is kept as it comes, so that a second try goes on where the first stopped. Undefined: all are here.
 */
export const fetchPictures = async (
  parts: FetchParts,
  draft: DraftBox,
  packed: Packed,
  pictures: readonly Address[],
): Promise<Outcome<never> | 'full' | undefined> => {
  for (const wanted of wantedOf(draft, packed)) {
    const missing = await bring(parts, wanted, pictures)
    if (missing) return missing
  }
  return undefined
}
