import type { ImportUndo } from '@app/types/shop/imports'
import { type Asked, type Changed, given, type Refused, refuse } from '../../../platform/verb'
import type { ShopDeps } from '../../deps'
import type { StoredImport } from '../store'
import { isRunning, noTally, type StoredUndo } from './undo-state'

type Input = { readonly importId: string; readonly confirm: boolean }
type Answer = { readonly importId: string; readonly step: ImportUndo['step'] }

/**
 * Looks at what taking an import back would do, and, once that was seen and is confirmed, does it: a job either way.
 * Shops that it made vanish, shops that it changed become what they were; what somebody built upon stays. Stations and
 * grids that it made go at last, unless something else stands on them.
 */
export const undoImport = given(
  async (
    { store }: ShopDeps,
    { actor, input: { importId, confirm }, at }: Asked<Input>,
  ): Promise<Changed<Answer> | Refused> => {
    const one = await store.imports.get({ district: actor.district, importId })
    if (!one) return refuse('import.unknown')
    const refused = refusal(one, confirm)
    if (refused) return refused
    const step = confirm ? 'undoing' : 'looking'
    const startedBy = actor.kind === 'person' ? actor.name : ''
    const undo: StoredUndo = {
      ...noTally,
      step,
      startedAt: at.toISOString(),
      startedBy,
      round: (one.undo?.round ?? 0) + 1,
      left: one.nextChunk,
    }
    return {
      answer: { importId, step },
      writes: [store.imports.replace({ ...one, undo, tries: 0 })],
      subject: `import:${importId}`,
    }
  },
)

const refusal = ({ state, stored, undo, placesMade = [] }: StoredImport, confirm: boolean): Refused | undefined => {
  if (state !== 'done' && state !== 'failed') return refuse('import.notFinished')
  if (isRunning(undo)) return refuse('import.undoRunning')
  const isDone = undo?.step === 'undone' && undo.kept === 0 && placesMade.length === 0
  if (isDone || stored.created + stored.changed + placesMade.length === 0) return refuse('import.nothingToUndo')
  return confirm && undo?.step !== 'looked' ? refuse('import.undoUnseen') : undefined
}
