import type { ObjectStore } from '../platform/ports/objects'
import type { Write } from '../platform/ports/records'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { AskShop, StoredUpload } from '../shop/public'
import { type intakeFiles, refuseFiles } from './intake-files'
import type { layPicture } from './lay-picture'
import type { PictureSubject } from './picture-keys'

export type PhotoRef = { readonly uploadId: string; readonly sha256: string }
/** Named by what was sent; where it lies is what was drawn anew from it. */
export type KeptPhoto = { readonly sha256: string; readonly objectKey: string }

/** What people call a picture, such as 第 1 张照片. */
export type NamedRef = PhotoRef & { readonly words: string }

type Wanted = {
  readonly district: string
  readonly personId: string
  readonly purpose: 'photo' | 'signature'
  /** The record that they serve. */
  readonly usedFor: string
  /** Whose pictures they are from then on. */
  readonly subject: PictureSubject
  /** Photos of this shop are compared with those that were used before; without, never: a paper is no evidence. */
  readonly shopId?: string
  readonly at: Date
}

export type FoundPhotos = { readonly photos: readonly KeptPhoto[]; readonly writes: readonly Write[] }

export type FindPhotoDeps = {
  readonly shops: Pick<AskShop, 'upload' | 'bindUpload'>
  readonly objects: Pick<ObjectStore, 'get'>
  readonly photos: {
    readonly intakeFiles: ReturnType<typeof intakeFiles>
    readonly lay: ReturnType<typeof layPicture>
  }
}

/**
 * Uploads that this person prepared, taken in as every picture is (docs/architecture.md, Pictures), bound to one record.
 * What is no picture is refused in people's words, what did not come with the hash it is referred to by is asked for
 * again.
 */
export const findPhotos = async (
  deps: FindPhotoDeps,
  refs: readonly NamedRef[],
  wanted: Wanted,
): Promise<FoundPhotos | Refused> => {
  const found = await Promise.all(refs.map(async (ref) => await ownUpload(deps, ref, wanted)))
  const lost = refs.flatMap(({ words }, n) => (isRefused(found[n]) ? [words] : []))
  if (lost.length > 0) return refuse('upload.unknown', lost)
  const uploads = found.filter((one): one is StoredUpload => !isRefused(one))
  const { district, personId, purpose, subject, at } = wanted
  for (const { objectKey, sha256 } of uploads) {
    // what a record took in before lies there no more, and is known
    const body = (await deps.objects.get(objectKey))?.body
    if (body) await deps.photos.lay({ district, subject, purpose, sha256 }, body)
  }
  const sent = { owner: `person:${personId}`, contentType: purpose === 'photo' ? 'image/jpeg' : 'image/png' } as const
  const named = refs.map(({ sha256, words }) => ({ purpose, sha256, words, sent }))
  const { files, writes } = await deps.photos.intakeFiles(
    { district, subject, at, ...(wanted.shopId && { shopId: wanted.shopId }) },
    named,
  )
  const refusal = refuseFiles(files)
  if (refusal) return refusal
  const bound = uploads.flatMap((upload) => (upload.usedFor ? [] : [deps.shops.bindUpload(upload, wanted.usedFor)]))
  return { photos: files.flatMap(keptPhoto), writes: [...writes, ...bound] }
}

type Looked = Awaited<ReturnType<FindPhotoDeps['photos']['intakeFiles']>>['files'][number]

export const keptPhoto = ({ sha256, intake }: Looked): readonly KeptPhoto[] =>
  intake.state === 'there' && intake.picture.shown ? [{ sha256, objectKey: intake.picture.shown.objectKey }] : []

const ownUpload = async (
  { shops }: Pick<FindPhotoDeps, 'shops'>,
  { uploadId, sha256 }: PhotoRef,
  { usedFor, district, personId, purpose }: Wanted,
): Promise<StoredUpload | Refused> => {
  const upload = await shops.upload({ district, personId, purpose, uploadId, sha256 })
  const isFree = upload && (upload.usedFor === undefined || upload.usedFor === usedFor)
  return isFree ? upload : refuse('upload.unknown')
}
