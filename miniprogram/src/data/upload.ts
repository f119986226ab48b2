import type { ReadFile } from '../device/read-file'
import type { UploadFile } from '../device/upload-file'
import type { Api } from './api'
import type { Outcome } from './outcome'
import { sha256 } from './sha256'

/** How a record names a file: the place it was given, and what must lie there. */
export type UploadRef = { readonly uploadId: string; readonly sha256: string }

type LocalFile = {
  readonly path: string
  readonly purpose: 'photo' | 'signature'
  /** One deed, one key: a repeated upload takes the same place. */
  readonly key: string
}

type UploadParts = {
  readonly prepareUpload: Api['shop']['prepareUpload']
  readonly readFile: ReadFile
  readonly uploadFile: UploadFile
}

const typeOf = { photo: ['photo.jpg', 'image/jpeg'], signature: ['signature.png', 'image/png'] } as const

/** Asks for a place, puts the file there and returns how to refer to it. Safe to repeat with the same key. */
export const createUpload =
  ({ prepareUpload, readFile, uploadFile }: UploadParts) =>
  async ({ path, purpose, key }: LocalFile): Promise<Outcome<UploadRef>> => {
    const bytes = await readFile(path)
    const hash = sha256(bytes)
    const [fileName, contentType] = typeOf[purpose]
    const prepared = await prepareUpload(
      { purpose, fileName, contentType, bytes: bytes.length, sha256: hash },
      { idempotencyKey: key },
    )
    if (!('value' in prepared)) return prepared
    const { uploadId, url, fields } = prepared.value
    return (await uploadFile({ url, fields, path })) ? { value: { uploadId, sha256: hash } } : { offline: true }
  }
