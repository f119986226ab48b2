import { createHash } from 'node:crypto'
import type { ObjectStore } from '@app/functions/platform/ports/objects'
import type { ApiClient } from './api-as'

type Prepared = Parameters<ApiClient['shop']['prepareUpload']>[0]

type DemoFile = Pick<Prepared, 'purpose' | 'fileName' | 'contentType'> & { readonly body: Uint8Array }

/** Prepares an upload as a person and puts the file where the form would; `put` ends when the store has it. */
export const uploadFile = async (
  api: ApiClient,
  objects: Pick<ObjectStore, 'put'>,
  { purpose, fileName, contentType, body }: DemoFile,
) => {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const { uploadId, fields } = await api.shop.prepareUpload({
    purpose,
    fileName,
    contentType,
    bytes: body.byteLength,
    sha256,
  })
  const put = objects.put({ key: fields['key'] ?? '', body, contentType })
  return { upload: { uploadId, sha256 }, put }
}
