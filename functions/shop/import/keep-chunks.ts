import { runJobStep } from '../../platform/job-step'
import type { Write } from '../../platform/ports/records'
import type { ShopWorkDeps } from '../work-deps'
import type { JudgedRow } from './judge-sheet'
import type { StoredImport, StoredImportChunk } from './store'

/** Chunks of a few hundred KB at most, ten in a transaction of 4 MB. */
const chunksAtOnce = 10

/**
 * Keeps what a reading judged, as it comes, in place of what an earlier reading with other columns left. Answers how
 * many chunks there are.
 */
export const keepChunks = async (
  deps: ShopWorkDeps,
  one: StoredImport,
  chunks: Iterable<JudgedRow[]>,
): Promise<number> => {
  const readAt = deps.clock().toISOString()
  let count = 0
  let some: JudgedRow[][] = []
  const keep = async () => {
    const from = count
    count += some.length
    const kept = some
    some = []
    await step(deps, one, from, () => kept.map((rows, n) => written(deps, one, { chunk: from + n, rows, readAt })))
  }
  for (const chunk of chunks) {
    some.push(chunk)
    if (some.length === chunksAtOnce) await keep()
  }
  if (some.length > 0) await keep()
  await forgetAfter(deps, one, count)
  return count
}

/** An earlier reading may have made more chunks. */
const forgetAfter = async (deps: ShopWorkDeps, one: StoredImport, count: number): Promise<void> => {
  for (let from = count; from < one.chunks; from += chunksAtOnce) {
    const numbers = Array.from({ length: Math.min(chunksAtOnce, one.chunks - from) }, (_, index) => from + index)
    await step(deps, one, from, () => numbers.map((chunk) => forgotten(deps, one, chunk)))
  }
}

const step = async (
  { kernel, clock }: ShopWorkDeps,
  { district, importId, readings = 0 }: StoredImport,
  from: number,
  writes: () => readonly Promise<Write[]>[],
): Promise<void> => {
  const key = `${importId}-read-${readings}-${String(from).padStart(6, '0')}`
  await runJobStep(kernel)({ district, operation: 'shop.readImport', key, at: clock() }, async () => ({
    answer: {},
    writes: (await Promise.all(writes())).flat(),
    subject: `import:${importId}`,
  }))
}

type Kept = Pick<StoredImportChunk, 'chunk' | 'readAt'> & { readonly rows: JudgedRow[] }

const written = async ({ store }: ShopWorkDeps, one: StoredImport, { chunk, readAt, rows }: Kept): Promise<Write[]> => {
  const { district, importId } = one
  const old = chunk < one.chunks ? await store.chunks.get({ district, importId, chunk }) : undefined
  const next: StoredImportChunk = { revision: 1, district, importId, chunk, state: 'waiting', readAt, rows }
  return [old ? store.chunks.replace({ ...next, revision: old.revision }) : store.chunks.insert(next)]
}

const forgotten = async ({ store }: ShopWorkDeps, one: StoredImport, chunk: number): Promise<Write[]> => {
  const old = await store.chunks.get({ district: one.district, importId: one.importId, chunk })
  return old ? [store.chunks.remove(old)] : []
}
