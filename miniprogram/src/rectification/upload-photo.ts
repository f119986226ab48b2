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

/** Sends the photograph of what was mended; safe to repeat with the same key. */
export const createUploadPhoto =
  ({ prepareUpload, readFile, uploadFile }: Parts) =>
  async ({ path, key }: { readonly path: string; readonly key: string }): Promise<Outcome<UploadRef>> => {
    const bytes = await readFile(path)
    const hash = sha256(bytes)
    const prepared = await prepareUpload(
      { purpose: 'photo', fileName: 'photo.jpg', contentType: 'image/jpeg', bytes: bytes.length, sha256: hash },
      { idempotencyKey: key },
    )
    if (!('value' in prepared)) return prepared
    const { uploadId, url, fields } = prepared.value
    return (await uploadFile({ url, fields, path })) ? { value: { uploadId, sha256: hash } } : { offline: true }
  }
