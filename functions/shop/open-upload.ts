import type { ShopDeps } from './deps'
import type { StoredUpload } from './store'

export type UploadAnswer = {
  readonly uploadId: string
  readonly url: string
  readonly fields: Record<string, string>
  readonly expiresAt: string
}

type NewUpload = Pick<StoredUpload, 'district' | 'purpose' | 'contentType' | 'sha256' | 'personId' | 'openid'> & {
  readonly bytes: number
}

const lifeSeconds = 900

/** A photograph and a hand lie where nobody reads until they were looked at. */
const places: Readonly<Record<StoredUpload['purpose'], 'D' | 'Q'>> = {
  photo: 'Q',
  signature: 'Q',
  register: 'D',
  joining: 'D',
}

/** A presigned form for one file, and the write of the record that only its owner may refer to. */
export const openUpload = async ({ store, objects, newId }: ShopDeps, { bytes, ...facts }: NewUpload) => {
  const { district, purpose, contentType, sha256 } = facts
  const uploadId = newId()
  const objectKey = `${places[purpose]}/${district}/uploads/${purpose}/${uploadId}`
  const form = await objects.uploadForm({
    key: objectKey,
    contentType,
    maxBytes: bytes,
    sha256,
    expiresInSeconds: lifeSeconds,
  })
  const expiresAt = form.expires
  const answer: UploadAnswer = { uploadId, url: form.url, fields: { ...form.fields }, expiresAt }
  return { answer, write: store.uploads.insert({ ...facts, revision: 1, uploadId, objectKey, expiresAt }) }
}
