import { ImportUndo, type UndoReason } from '@app/types/shop/imports'
import * as z from 'zod'

/** How far taking an import back has come: chunk by chunk, from the last to the first. */
export const StoredUndo = ImportUndo.omit({ progress: true }).extend({
  /** Counts how often somebody looked or began; messages of an earlier round do nothing. */
  round: z.number(),
  /** Chunks that are still to be looked at or taken back. */
  left: z.number(),
  /** While it is looked at: shops that would leave a place that the import made, by that place. */
  leaving: z.record(z.string(), z.number()).optional(),
})
export type StoredUndo = z.infer<typeof StoredUndo>

/** Shops that are named one by one in the answer; the rows of the import name them all. */
export const mostNamed = 200

export const isRunning = (undo: Pick<StoredUndo, 'step'> | undefined): boolean =>
  undo?.step === 'looking' || undo?.step === 'undoing'

/** What becomes of one shop: `reasons` say why it stays, and are empty when nothing is built on it. */
export type Fate = {
  readonly shopId: string
  readonly name: string
  readonly fate: 'removed' | 'restored' | 'kept'
  readonly reasons: readonly UndoReason[]
}

export type Tally = Pick<StoredUndo, 'removed' | 'restored' | 'kept' | 'reasons' | 'named'>

export const noTally: Tally = { removed: 0, restored: 0, kept: 0, reasons: {}, named: [] }

export const counted = (tally: Tally, fates: readonly Fate[]): Tally => {
  const of = (fate: Fate['fate']) => fates.filter((one) => one.fate === fate).length
  const kept = fates.filter(({ fate }) => fate === 'kept')
  const reasons = { ...tally.reasons }
  for (const reason of kept.flatMap((one) => one.reasons)) reasons[reason] = (reasons[reason] ?? 0) + 1
  const named = kept.map(({ shopId, name, reasons: why }) => ({ shopId, name, reasons: [...why] }))
  return {
    removed: tally.removed + of('removed'),
    restored: tally.restored + of('restored'),
    kept: tally.kept + kept.length,
    reasons,
    named: [...tally.named, ...named].slice(0, mostNamed),
  }
}
