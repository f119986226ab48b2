import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { ShopDeps } from './deps'
import { openUpload, type UploadAnswer } from './open-upload'

type Purpose = 'photo' | 'signature' | 'register'
type Input = {
  readonly purpose: Purpose
  readonly fileName: string
  readonly contentType: string
  readonly bytes: number
  readonly sha256: string
}

const megabyte = 1_000_000

/** What may be uploaded for what, and how large. A photo is scaled on the phone to 300 KB; this leaves room for tablets. */
const terms: Readonly<Record<Purpose, { most: number; types: RegExp }>> = {
  photo: { most: 2 * megabyte, types: /^image\/(jpeg|png)$/ },
  signature: { most: megabyte, types: /^image\/png$/ },
  register: {
    most: 20 * megabyte,
    types:
      /^(text\/csv|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|application\/octet-stream)$/,
  },
}

/** A presigned form for one file, and the record that only this person may refer to it afterwards. */
export const prepareUpload = given(
  async (deps: ShopDeps, { actor, input }: Asked<Input>): Promise<Changed<UploadAnswer> | Refused> => {
    const { purpose, contentType, sha256, bytes } = input
    if (actor.kind !== 'person' || !may.prepareUpload(actor, purpose)) return refuse('access.denied')
    const { most, types } = terms[purpose]
    if (!types.test(contentType)) return refuse('upload.notAllowed')
    if (bytes > most) return refuse('upload.tooLarge', ['bytes'])
    const { district, personId } = actor
    const { answer, write } = await openUpload(deps, { district, personId, purpose, contentType, sha256, bytes })
    return { answer, writes: [write], subject: `upload:${answer.uploadId}` }
  },
)
