import type { HandOverShown } from '@app/types/inspection/hand-over'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import { type HandOverAsked, handOverShown, loadHandOver, stateOf } from './hand-over'

type Input = HandOverAsked & { readonly keptAs: string }

/** The colleague's phone has it: it can no longer be taken back, and the draft is removed here. */
export const takeOverDraft = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<HandOverShown> | Refused> => {
    const loaded = await loadHandOver(deps, actor, input, 'to')
    if (isRefused(loaded)) return loaded
    const { stored } = loaded
    const subject = subjectOf(stored)
    if (stored.taken) {
      const again = stored.taken.keptAs === input.keptAs
      return again ? { answer: handOverShown(stored, at), writes: [], subject } : refuse('handOver.taken')
    }
    const kept = await deps.store.handedDrafts.get(stored)
    if (!kept || stateOf(stored, at) !== 'waiting') return refuse('handOver.unknown')
    const taken = { ...stored, taken: { at: at.toISOString(), keptAs: input.keptAs } }
    return {
      answer: handOverShown(taken, at),
      writes: [deps.store.handOvers.replace(taken), deps.store.handedDrafts.remove(kept)],
      subject,
    }
  },
)
