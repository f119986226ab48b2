import type { Outcome } from '../../data/outcome'
import type { FetchFile } from '../../device/fetch-file'
import type { RemoveFile } from '../../device/remove-file'
import type { DraftBox } from '../drafts'
import type { Unpacked } from './packed'

export type FetchParts = {
  readonly fetchFile: FetchFile
  readonly removeFile: RemoveFile
}

/** The pictures that a draft names, without where they lie. */
export type PicturesNamed = Pick<Unpacked, 'photos' | 'confirmed'>

type Address = { readonly sha256: string; readonly url: string }

type Wanted = { readonly sha256: string; readonly save: (path: string) => boolean }

/** What this phone does not have yet: photos by their ids, and the second's own hand. */
const wantedOf = (draft: DraftBox, { photos, confirmed }: PicturesNamed): readonly Wanted[] => [
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
  const file = address ? await parts.fetchFile(address.url) : { path: '' }
  if (!file) return { offline: true }
  if (file === 'full') return file
  if (save(file.path)) return undefined
  parts.removeFile(file.path)
  return 'full'
}

/**
 * Brings every picture of a draft that lies at the server to this phone: their addresses are good for minutes, and there
 * may be no network later. They are what the server shows, drawn anew; the originals that the hashes name stay sealed
 * there. Each is kept as it comes, so that a second try goes on where the first stopped. Undefined: all are here.
 */
export const fetchPictures = async (
  parts: FetchParts,
  draft: DraftBox,
  named: PicturesNamed,
  pictures: readonly Address[],
): Promise<Outcome<never> | 'full' | undefined> => {
  for (const wanted of wantedOf(draft, named)) {
    const missing = await bring(parts, wanted, pictures)
    if (missing) return missing
  }
  return undefined
}
