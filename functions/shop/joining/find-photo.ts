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

/**
 * The licence's photograph: one that this WeChat user sent, whole, and for no other application. It is drawn anew, and
 * only that is ever shown: what was sent goes (`reactions.ts`).
 */
export const findPhoto = async (
  { store, objects, joining }: ShopDeps,
  { district, openid, ref, kept, applicationId }: Asked,
): Promise<FoundPhoto | Refused> => {
  if (!ref) return kept ? { photoKey: kept, writes: [] } : refuse('application.photoMissing')
  const upload = await store.uploads.get({ district, uploadId: ref.uploadId })
  if (!upload || !isFree(upload, openid, ref)) return refuse('upload.unknown')
  const body = (await objects.get(upload.objectKey))?.body
  if (!body || createHash('sha256').update(body).digest('hex') !== ref.sha256) return refuse('upload.unknown')
  const drawn = await joining.drawPhoto(body)
  if (!drawn) return refuse('application.photoUnreadable')
  const photoKey = `${upload.objectKey}-shown`
  await objects.put({ key: photoKey, ...drawn })
  return {
    photoKey,
    writes: [store.uploads.replace({ ...upload, usedFor: `application:${applicationId}` })],
  }
}

const isFree = (upload: StoredUpload, openid: string, { sha256 }: PhotoRef): boolean =>
  upload.openid === openid && upload.purpose === 'joining' && upload.sha256 === sha256 && !upload.usedFor
