import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { ShopDeps } from './deps'
import type { StoredUpload } from './store'

type Input = {
  readonly purpose: StoredUpload['purpose']
  readonly fileName: string
  readonly contentType: string
  readonly bytes: number
  readonly sha256: string
}

type Answer = {
  readonly uploadId: string
  readonly url: string
  readonly fields: Record<string, string>
  readonly expiresAt: string
}

const megabyte = 1_000_000

/** What may be uploaded for what, and how large. A photo is scaled on the phone to 300 KB; this leaves room for tablets. */
const terms: Readonly<Record<StoredUpload['purpose'], { most: number; types: RegExp }>> = {
  photo: { most: 2 * megabyte, types: /^image\/(jpeg|png)$/ },
  signature: { most: megabyte, types: /^image\/png$/ },
  register: {
    most: 20 * megabyte,
    types:
      /^(text\/csv|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|application\/octet-stream)$/,
  },
}

const lifeSeconds = 900

/** A presigned form for one file, and the record that only this person may refer to it afterwards. */
export const prepareUpload = given(
  async ({ store, objects, newId }: ShopDeps, { actor, input }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { purpose, contentType, sha256, bytes } = input
    if (actor.kind !== 'person' || !may.prepareUpload(actor, purpose)) return refuse('access.denied')
    const { most, types } = terms[purpose]
    if (!types.test(contentType)) return refuse('upload.notAllowed')
    if (bytes > most) return refuse('upload.tooLarge', ['bytes'])
    const { district, personId } = actor
    const uploadId = newId()
    const objectKey = `D/${district}/uploads/${purpose}/${uploadId}`
    const form = await objects.uploadForm({
      key: objectKey,
      contentType,
      maxBytes: bytes,
      sha256,
      expiresInSeconds: lifeSeconds,
    })
    const expiresAt = form.expires
    const upload = { revision: 1, district, uploadId, personId, purpose, objectKey, contentType, sha256, expiresAt }
    return {
      answer: { uploadId, url: form.url, fields: { ...form.fields }, expiresAt },
      writes: [store.uploads.insert(upload)],
      subject: `upload:${uploadId}`,
    }
  },
)
