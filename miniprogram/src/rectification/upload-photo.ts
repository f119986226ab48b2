import type { Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import { sha256 } from '../data/sha256'
import type { UploadRef } from '../data/upload-ref'
import type { ReadFile } from '../device/read-file'
import type { UploadFile } from '../device/upload-file'

type Parts = {
  readonly prepareUpload: Api['shop']['prepareUpload']
  readonly readFile: ReadFile
  readonly uploadFile: UploadFile
}

type Sent = { readonly purpose: 'photo' | 'signature'; readonly fileName: string; readonly contentType: string }

const kinds: Readonly<Record<'photo' | 'signature', Sent>> = {
  photo: { purpose: 'photo', fileName: 'photo.jpg', contentType: 'image/jpeg' },
  signature: { purpose: 'signature', fileName: 'signature.png', contentType: 'image/png' },
}

/**
 * Sends a photograph of what was mended, or a signature; safe to repeat with the same key. A signature written anew
 * under the same key is another one.
 */
export const createUploadPhoto =
  ({ prepareUpload, readFile, uploadFile }: Parts, kind: keyof typeof kinds = 'photo') =>
  async ({ path, key }: { readonly path: string; readonly key: string }): Promise<Outcome<UploadRef>> => {
    const bytes = await readFile(path)
    const hash = sha256(bytes)
    const idempotencyKey = kind === 'signature' ? `${key}-${hash.slice(0, 12)}` : key
    const prepared = await prepareUpload({ ...kinds[kind], bytes: bytes.length, sha256: hash }, { idempotencyKey })
    if (!('value' in prepared)) return prepared
    const { uploadId, url, fields } = prepared.value
    return (await uploadFile({ url, fields, path })) ? { value: { uploadId, sha256: hash } } : { offline: true }
  }
