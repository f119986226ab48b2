import { createHash } from 'node:crypto'
import type { Write } from '../platform/ports/records'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredUpload } from '../shop/public'
import type { RectificationDeps } from './deps'

export type PhotoRef = { readonly uploadId: string; readonly sha256: string }
export type KeptPhoto = { readonly sha256: string; readonly objectKey: string }

type Wanted = {
  readonly district: string
  readonly personId: string
  readonly purpose: StoredUpload['purpose']
  /** The record that they serve. */
  readonly usedFor: string
}

export type FoundPhotos = { readonly photos: readonly KeptPhoto[]; readonly writes: readonly Write[] }

/** Uploads that this person prepared, each in the store with the very hash it is referred to by, bound to one record. */
export const findPhotos = async (
  deps: Pick<RectificationDeps, 'shops' | 'objects'>,
  refs: readonly PhotoRef[],
  wanted: Wanted,
): Promise<FoundPhotos | Refused> => {
  const found = await Promise.all(refs.map(async (ref) => await findOne(deps, ref, wanted)))
  const lost = found.flatMap((one, n) => (isRefused(one) ? [`第 ${n + 1} 张`] : []))
  if (lost.length > 0) return refuse('upload.unknown', lost)
  const uploads = found.filter((one): one is StoredUpload => !isRefused(one))
  return {
    photos: uploads.map(({ sha256, objectKey }) => ({ sha256, objectKey })),
    writes: uploads.flatMap((upload) => (upload.usedFor ? [] : [deps.shops.bindUpload(upload, wanted.usedFor)])),
  }
}

const findOne = async (
  { shops, objects }: Pick<RectificationDeps, 'shops' | 'objects'>,
  ref: PhotoRef,
  { usedFor, ...of }: Wanted,
): Promise<StoredUpload | Refused> => {
  const upload = await shops.upload({ ...of, ...ref })
  if (!upload || (upload.usedFor !== undefined && upload.usedFor !== usedFor)) return refuse('upload.unknown')
  const body = (await objects.get(upload.objectKey))?.body
  const isWhole = body && createHash('sha256').update(body).digest('hex') === ref.sha256
  return isWhole ? upload : refuse('upload.unknown')
}
