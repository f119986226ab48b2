import { createHash } from 'node:crypto'
import type { Write } from '../../platform/ports/records'
import { type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { StoredUpload } from '../store'

export type PhotoRef = { readonly uploadId: string; readonly sha256: string }
type Asked = {
  readonly district: string
  readonly openid: string
  readonly ref: PhotoRef | undefined
  /** The photograph that an application has already. */
  readonly kept: string | undefined
  readonly applicationId: string
}
type FoundPhoto = { readonly photoKey: string; readonly writes: readonly Write[] }

/** The licence's photograph: one that this WeChat user sent, whole, and for no other application. */
export const findPhoto = async (
  { store, objects, joining }: ShopDeps,
  { district, openid, ref, kept, applicationId }: Asked,
): Promise<FoundPhoto | Refused> => {
  if (!ref) return kept ? { photoKey: kept, writes: [] } : refuse('application.photoMissing')
  const upload = await store.uploads.get({ district, uploadId: ref.uploadId })
  if (!upload || !isFree(upload, openid, ref)) return refuse('upload.unknown')
  const body = (await objects.get(upload.objectKey))?.body
  if (!body || createHash('sha256').update(body).digest('hex') !== ref.sha256) return refuse('upload.unknown')
  if (!joining.isPicture(body)) return refuse('application.photoUnreadable')
  return {
    photoKey: upload.objectKey,
    writes: [store.uploads.replace({ ...upload, usedFor: `application:${applicationId}` })],
  }
}

const isFree = (upload: StoredUpload, openid: string, { sha256 }: PhotoRef): boolean =>
  upload.openid === openid && upload.purpose === 'joining' && upload.sha256 === sha256 && !upload.usedFor
