import * as z from 'zod'
import { runJobStep } from '../platform/job-step'
import type { Worker } from '../platform/reaction'
import { refuse } from '../platform/verb'
import { cutChunks } from './cut-chunks'
import { forgetUpload } from './fail-import'
import { failureWords } from './import-life'
import { type JudgedRow, judgeSheet } from './judge-sheet'
import { mostProposed, mostStations, type Proposed, proposePlaces } from './propose-places'
import { readSheet, type Sheet } from './read-sheet'
import type { StoredImport } from './store'
import { tryStep } from './try-import'
import type { ShopWorkDeps } from './work-deps'

export const ImportMessage = z.object({ district: z.string(), importId: z.string() })
type Of = z.infer<typeof ImportMessage>

/** Reads and judges a sheet and keeps its rows in chunks; stores no shop yet. Repeating it finds its steps done. */
export const readImport =
  (deps: ShopWorkDeps): Worker =>
  async (message) => {
    const of = ImportMessage.parse(message)
    const one = await deps.store.imports.get(of)
    if (one?.state !== 'reading') return
    await tryStep(deps, of, { failure: failureWords.reading, work: () => readNow(deps, of, one.objectKey) })
  }

const readNow = async (deps: ShopWorkDeps, of: Of, objectKey: string) => {
  const sheet = await readSheet((await deps.objects.get(objectKey))?.body ?? new Uint8Array())
  await finishReading(deps, of, 'failure' in sheet ? failed(sheet.failure) : await judged(deps, of, sheet))
}

const failed = (failure: string) => ({ state: 'failed' as const, failure })

const judged = async (deps: ShopWorkDeps, of: Of, sheet: Sheet): Promise<Partial<StoredImport>> => {
  const rows = judgeSheet(sheet)
  const counts = countRows(rows)
  const proposed = proposePlaces(rows, await deps.store.stations.within(`D#${of.district}#STATIONS`, ''))
  const failure = tooManyPlaces(proposed)
  if (failure) return { ...failed(failure), counts }
  const chunks = cutChunks(rows)
  await keepChunks(deps, of, chunks)
  return {
    state: proposed.stations.length + proposed.grids.length > 0 ? 'waiting' : 'storing',
    counts,
    progress: { done: 0, total: counts.accepted + counts.flagged },
    proposed,
    chunks: chunks.length,
  }
}

const countRows = (rows: readonly JudgedRow[]): StoredImport['counts'] => {
  const of = (outcome: JudgedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return {
    rows: rows.length,
    accepted: of('accepted'),
    flagged: of('flagged'),
    refused: of('refused'),
    blank: of('blank'),
  }
}

const tooManyPlaces = ({ stations, grids }: Proposed): string | undefined => {
  const touched = new Set([...stations.map(({ name }) => name), ...grids.map(({ station }) => station)])
  if (touched.size <= mostStations && grids.length <= mostProposed) return undefined
  return `表里写了 ${stations.length} 个库里没有的监管所、${grids.length} 个库里没有的网格，像是列错了位。请核对后再传。`
}

/** Chunks of a few hundred KB at most, ten in a transaction of 4 MB. */
const chunksAtOnce = 10

const keepChunks = async ({ kernel, store, clock }: ShopWorkDeps, of: Of, chunks: readonly JudgedRow[][]) => {
  const readAt = clock().toISOString()
  for (let from = 0; from < chunks.length; from += chunksAtOnce) {
    const key = `${of.importId}-read-${String(from).padStart(6, '0')}`
    const step = { district: of.district, operation: 'shop.readImport', key, at: clock() }
    await runJobStep(kernel)(step, async () => ({
      answer: {},
      writes: chunks
        .slice(from, from + chunksAtOnce)
        .map((rows, index) =>
          store.chunks.insert({ revision: 1, ...of, chunk: from + index, state: 'waiting', readAt, rows }),
        ),
      subject: `import:${of.importId}`,
    }))
  }
}

const finishReading = async ({ kernel, store, clock }: ShopWorkDeps, of: Of, result: Partial<StoredImport>) => {
  const at = clock()
  const step = { district: of.district, operation: 'shop.readImport', key: `${of.importId}-read`, at }
  await runJobStep(kernel)(step, async () => {
    const one = await store.imports.get(of)
    if (one?.state !== 'reading') return refuse('import.unknown')
    const over = result.state === 'failed'
    const next = { ...one, ...result, tries: 0, ...(over && { finishedAt: at.toISOString() }) }
    return {
      answer: {},
      writes: [store.imports.replace(next), ...(over ? await forgetUpload(store, one) : [])],
      subject: `import:${of.importId}`,
    }
  })
}
