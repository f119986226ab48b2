import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { StoredUpload } from '../store'
import { uploadWaits } from './import-life'
import type { StoredImport } from './store'

type Input = {
  readonly fileName: string
  readonly upload: { readonly uploadId: string; readonly sha256: string }
  readonly lookFirst?: boolean | undefined
}

const nothing = { rows: 0, accepted: 0, flagged: 0, refused: 0, blank: 0 }

/** Takes a sheet that this person has uploaded; reading it begins with the stream. */
export const startImport = given(
  async (
    { store, objects, newId }: ShopDeps,
    { actor, input, at }: Asked<Input>,
  ): Promise<Changed<{ importId: string }> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, personId, name } = actor
    const { uploadId, sha256 } = input.upload
    const upload = await store.uploads.get({ district, uploadId })
    const own = upload?.personId === personId && upload.purpose === 'register' && upload.sha256 === sha256
    if (!upload || !own || !isFresh(upload, at)) return refuse('upload.unknown')
    if (!(await objects.head(upload.objectKey))) return refuse('upload.unknown')
    const one: StoredImport = {
      revision: 1,
      district,
      importId: newId(),
      fileName: input.fileName,
      ...(input.lookFirst && { lookFirst: true }),
      objectKey: upload.objectKey,
      uploadId,
      state: 'reading',
      startedAt: at.toISOString(),
      startedBy: name,
      counts: nothing,
      progress: { done: 0, total: 0 },
      stored: { created: 0, changed: 0, unchanged: 0 },
      proposed: { stations: [], grids: [] },
      chunks: 0,
      nextChunk: 0,
    }
    const { importId } = one
    const bound = store.uploads.replace({ ...upload, usedFor: `import:${importId}` })
    return { answer: { importId }, writes: [store.imports.insert(one), bound], subject: `import:${importId}` }
  },
)

/** A file serves one import, soon: it is removed after that. */
const isFresh = ({ usedFor, expiresAt }: StoredUpload, at: Date): boolean =>
  usedFor === undefined && at.getTime() < Date.parse(expiresAt) + uploadWaits
