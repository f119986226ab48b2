import * as z from 'zod'
import { runJobStep } from '../../../platform/job-step'
import type { Worker } from '../../../platform/reaction'
import { refuse } from '../../../platform/verb'
import type { ShopWorkDeps } from '../../work-deps'
import { failureWords } from '../import-life'
import { chunksInTurn } from '../import-turn'
import { ImportMessage } from '../read-import'
import type { StoredImport } from '../store'
import { trySmallStep } from '../try-import'
import { placeIdOf } from './count-standing'
import { judgePlaces } from './judge-places'
import { type JudgedShop, judgeUndo } from './judge-undo'
import { restored, takeBackChunk } from './take-back'
import { saidOf, takePlaces } from './take-places'
import { counted, isRunning, noTally, type StoredUndo, type Tally } from './undo-state'

const UndoMessage = ImportMessage.extend({ round: z.number(), left: z.number() })
type Of = z.infer<typeof UndoMessage>

/** Looks at or takes back a turn of an import's chunks. A message that comes again goes on where the turn stopped. */
export const runUndo =
  (deps: ShopWorkDeps): Worker =>
  async (message) => {
    const of = UndoMessage.parse(message)
    const undo = (await deps.store.imports.get(of))?.undo
    if (!undo || !isRunning(undo) || undo.round !== of.round || undo.left > of.left) return
    const end = turnEndsAt(of.left)
    const work = () =>
      undo.step === 'looking' ? lookAtTurn(deps, of, { undo, end }) : takeBackTurn(deps, of, { undo, end })
    const fail = (failure: string) => stopUndo(deps, of, failure)
    await trySmallStep(deps, of, { failure: failureWords.undoing, work, fail })
  }

/** Turns go from the last chunk to the first. */
const turnEndsAt = (left: number): number => Math.max(0, Math.floor((left - 1) / chunksInTurn) * chunksInTurn)

type Turn = { readonly undo: StoredUndo; readonly end: number }

/** Counts what would become of the turn's shops, and at last of the places; writes nothing but the counts. */
const lookAtTurn = async (deps: ShopWorkDeps, of: Of, { undo, end }: Turn): Promise<void> => {
  let tally: Tally = noTally
  const leaving = { ...undo.leaving }
  for (let chunk = undo.left - 1; chunk >= end; chunk--) {
    const kept = await deps.store.chunks.get({ ...of, chunk })
    const judged = kept ? await judgeUndo(deps, of, kept.rows) : []
    tally = counted(tally, judged)
    for (const placeId of judged.flatMap(leaves)) leaving[placeId] = (leaving[placeId] ?? 0) + 1
  }
  const one = end === 0 ? await deps.store.imports.get(of) : undefined
  const places = one ? saidOf(await judgePlaces(deps, one, leaving)) : {}
  await undoStep(deps, of, { operation: 'shop.lookAtUndo', left: undo.left }, ({ leaving: _, ...now }) => ({
    ...now,
    ...added(now, tally),
    ...places,
    left: end,
    ...(end === 0 ? { step: 'looked' as const, finishedAt: deps.clock().toISOString() } : { leaving }),
  }))
}

/** The place that a shop would no longer be in. */
const leaves = ({ fate, shop, left }: JudgedShop): string[] => {
  if (!shop || fate === 'kept') return []
  const was = placeIdOf(shop)
  return fate === 'restored' && placeIdOf(restored(left, shop)) === was ? [] : [was]
}

const takeBackTurn = async (deps: ShopWorkDeps, of: Of, { undo, end }: Turn): Promise<void> => {
  for (let left = undo.left; left > end; left--) await takeBackChunk(deps, { ...of, left })
  if (end === 0) await takePlaces(deps, of)
}

const added = (one: Tally, other: Tally): Tally => ({
  ...counted(
    one,
    other.named.map((named) => ({ ...named, fate: 'kept' as const })),
  ),
  removed: one.removed + other.removed,
  restored: one.restored + other.restored,
  kept: one.kept + other.kept,
  reasons: sum(one.reasons, other.reasons),
})

const sum = (one: Tally['reasons'], other: Tally['reasons']): Tally['reasons'] => {
  const all = { ...one }
  for (const [reason, count] of Object.entries(other) as [keyof Tally['reasons'], number][])
    all[reason] = (all[reason] ?? 0) + count
  return all
}

/** Ends it in words for people: what is taken back is, and looking again begins anew. */
const stopUndo = async (deps: ShopWorkDeps, of: Of, failure: string): Promise<void> => {
  const left = (await deps.store.imports.get(of))?.undo?.left ?? 0
  await undoStep(deps, of, { operation: 'shop.stopUndo', left }, (now) => ({ ...now, step: 'stopped', failure }))
}

type Step = { readonly operation: string; readonly left: number }

const undoStep = async (
  { kernel, store, clock }: ShopWorkDeps,
  of: Of,
  { operation, left }: Step,
  next: (undo: StoredUndo) => StoredUndo,
): Promise<void> => {
  const key = `${of.importId}-${operation.slice(5)}-${of.round}-${left}`
  await runJobStep(kernel)({ district: of.district, operation, key, at: clock() }, async () => {
    const one: StoredImport | undefined = await store.imports.get(of)
    if (!one?.undo || !isRunning(one.undo) || one.undo.round !== of.round || one.undo.left !== left)
      return refuse('import.unknown')
    return {
      answer: {},
      writes: [store.imports.replace({ ...one, undo: next(one.undo), tries: 0 })],
      subject: `import:${of.importId}`,
    }
  })
}
