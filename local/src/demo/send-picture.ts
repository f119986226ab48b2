import { createHash } from 'node:crypto'
import type { ObjectStore } from '@app/functions/platform/ports/objects'
import type { ApiClient } from './api-as'

type Picture = { readonly inspectionId: string; readonly body: Uint8Array }

/** Sends a signature of an inspection as a phone does, and puts it where the form would; its hash. */
export const sendPicture = async (
  api: ApiClient,
  objects: Pick<ObjectStore, 'put'>,
  { inspectionId, body }: Picture,
): Promise<string> => {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const contentType = 'image/png' as const
  const facts = { purpose: 'signature' as const, contentType, bytes: body.byteLength, sha256 }
  const standing = await api.photo.preparePicture({ inspectionId, ...facts })
  if (standing.state === 'wanted') await objects.put({ key: standing.fields['key'] ?? '', body, contentType })
  return sha256
}
