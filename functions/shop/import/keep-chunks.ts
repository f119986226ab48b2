import { runJobStep } from '../../platform/job-step'
import type { Write } from '../../platform/ports/records'
import type { ShopWorkDeps } from '../work-deps'
import type { JudgedRow } from './judge-sheet'
import type { StoredImport, StoredImportChunk } from './store'

/** Chunks of a few hundred KB at most, ten in a transaction of 4 MB. */
const chunksAtOnce = 10

/** Keeps what a reading judged, in place of what an earlier reading with other columns left. */
export const keepChunks = async (
  { kernel, store, clock }: ShopWorkDeps,
  { district, importId, chunks: before, readings = 0 }: StoredImport,
  chunks: readonly JudgedRow[][],
): Promise<void> => {
  const readAt = clock().toISOString()
  const written = async (chunk: number): Promise<Write[]> => {
    const old = chunk < before ? await store.chunks.get({ district, importId, chunk }) : undefined
    const rows = chunks[chunk]
    const next: StoredImportChunk = {
      revision: 1,
      district,
      importId,
      chunk,
      state: 'waiting',
      readAt,
      rows: rows ?? [],
    }
    if (!old) return [store.chunks.insert(next)]
    return [rows ? store.chunks.replace({ ...next, revision: old.revision }) : store.chunks.remove(old)]
  }
  const all = Math.max(chunks.length, before)
  for (let from = 0; from < all; from += chunksAtOnce) {
    const key = `${importId}-read-${readings}-${String(from).padStart(6, '0')}`
    const numbers = Array.from({ length: Math.min(chunksAtOnce, all - from) }, (_, index) => from + index)
    await runJobStep(kernel)({ district, operation: 'shop.readImport', key, at: clock() }, async () => ({
      answer: {},
      writes: (await Promise.all(numbers.map(written))).flat(),
      subject: `import:${importId}`,
    }))
  }
}
