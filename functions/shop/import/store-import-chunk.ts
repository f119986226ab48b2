import * as z from 'zod'
import { runJobStep } from '../../platform/job-step'
import type { Worker } from '../../platform/reaction'
import { type Changed, type Refused, refuse } from '../../platform/verb'
import { stationsPk } from '../places/store'
import type { SubjectPlan } from '../register/plan-subject'
import { writeSubjects } from '../register/write-subjects'
import type { ShopWorkDeps } from '../work-deps'
import { finishImport } from './finish-import'
import { failureWords } from './import-life'
import { turnEnds } from './import-turn'
import type { JudgedRow } from './judge-sheet'
import { type PlannedRow, planRows } from './plan-rows'
import { ImportMessage } from './read-import'
import type { StoredImport, StoredImportChunk } from './store'
import { trySmallStep } from './try-import'

const StoreMessage = ImportMessage.extend({ chunk: z.number() })
type Of = z.infer<typeof StoreMessage>

/**
 * Stores a turn of an import's chunks, from the one named on, each in one transaction; the message after the last chunk
 * writes the outcome. A message that comes again goes on where the turn stopped.
 */
export const storeImportChunk =
  (deps: ShopWorkDeps): Worker =>
  async (message) => {
    const of = StoreMessage.parse(message)
    const one = await deps.store.imports.get(of)
    if (one?.state !== 'storing') return
    if (of.chunk >= one.chunks) return await finishImport(deps, of)
    const end = turnEnds(of.chunk, one.chunks)
    const storeTurn = async () => {
      for (let chunk = one.nextChunk; chunk < end; chunk++) await storeChunk(deps, { ...of, chunk })
    }
    if (one.nextChunk >= of.chunk) await trySmallStep(deps, of, { failure: failureWords.storing, work: storeTurn })
  }

const storeChunk = async (deps: ShopWorkDeps, of: Of) => {
  const at = deps.clock()
  const key = `${of.importId}-${String(of.chunk).padStart(6, '0')}`
  const step = { district: of.district, operation: 'shop.storeImportChunk', key, at }
  await runJobStep(deps.kernel)(step, async () => await storedChunk(deps, of, at))
}

const storedChunk = async (deps: ShopWorkDeps, of: Of, at: Date): Promise<Changed<object> | Refused> => {
  const { store } = deps
  const [one, chunk, places] = await Promise.all([
    store.imports.get(of),
    store.chunks.get(of),
    store.stations.within(stationsPk(of.district), ''),
  ])
  if (one?.state !== 'storing' || one.nextChunk !== of.chunk) return refuse('import.unknown')
  if (!chunk) throw new Error(`chunk ${of.chunk} of import ${of.importId} is not there to be stored`)
  if (chunk.state !== 'waiting') return refuse('import.unknown')
  const rows = await planRows(deps, of.district, { rows: chunk.rows, places })
  const { writes, shopIds, left } = await writeSubjects(deps, { one, places, at, rows })
  const settled = rows.map((planned) => settledRow(planned, { shopIds, left }))
  return {
    answer: {},
    writes: [
      ...writes,
      store.chunks.replace(doneChunk(chunk, settled)),
      store.imports.replace(nextOf(one, rows, settled)),
    ],
    subject: `import:${of.importId}`,
  }
}

type Stored = Pick<Awaited<ReturnType<typeof writeSubjects>>, 'shopIds' | 'left'>

/** The row as it is shown from now on: with its shop, without what was only kept to be stored. */
const settledRow = ({ row, shopId, plan }: PlannedRow, { shopIds, left }: Stored): JudgedRow => {
  const { candidate, ...shown } = row
  const key = candidate?.subjectKey ?? ''
  const settled = shopId ?? shopIds.get(key)
  const leaves = candidate?.shop && left.get(key)
  const problems = [...row.problems, ...(plan?.problems ?? [])]
  const outcome = row.outcome === 'accepted' && problems.length > 0 ? 'flagged' : row.outcome
  return { ...shown, outcome, problems, ...(settled && { shopId: settled }), ...(leaves && { left: leaves }) }
}

const doneChunk = (chunk: StoredImportChunk, rows: readonly JudgedRow[]): StoredImportChunk => ({
  ...chunk,
  state: 'stored',
  rows: [...rows],
})

const nextOf = (one: StoredImport, planned: readonly PlannedRow[], settled: readonly JudgedRow[]): StoredImport => {
  const planWas = (what: SubjectPlan['what']) => planned.filter(({ plan }) => plan?.what === what).length
  const doubted = settled.filter((row, index) => row.outcome !== planned[index]?.row.outcome).length
  const { counts, progress, stored } = one
  return {
    ...one,
    counts: { ...counts, accepted: counts.accepted - doubted, flagged: counts.flagged + doubted },
    progress: { ...progress, done: progress.done + planned.filter(({ row }) => row.candidate).length },
    stored: {
      created: stored.created + planWas('create'),
      changed: stored.changed + planWas('change'),
      unchanged: stored.unchanged + planWas('unchanged'),
    },
    nextChunk: one.nextChunk + 1,
    tries: 0,
  }
}
