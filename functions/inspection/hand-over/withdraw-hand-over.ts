import type { HandOverShown } from '@app/types/inspection/hand-over'
import type { Actor } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import { type HandOverAsked, handOverShown, loadHandOver, stateOf } from './hand-over'

/** Whoever gave a draft takes it back; doing so twice is harmless, and what was taken over stays so. */
export const withdrawHandOver = given(
  async (
    deps: InspectionDeps,
    { actor, input, at }: Asked<HandOverAsked>,
  ): Promise<Changed<HandOverShown> | Refused> => {
    const loaded = await loadHandOver(deps, actor, input, 'from')
    if (isRefused(loaded)) return (await refuseTaker(deps, actor, input, at)) ?? loaded
    const { stored } = loaded
    if (stored.taken) return refuse('handOver.taken')
    const subject = subjectOf(stored)
    if (stored.withdrawnAt) return { answer: handOverShown(stored, at), writes: [], subject }
    const withdrawn = { ...stored, withdrawnAt: at.toISOString() }
    const kept = await deps.store.handedDrafts.get(stored)
    const gone = kept ? [deps.store.handedDrafts.remove(kept)] : []
    return {
      answer: handOverShown(withdrawn, at),
      writes: [deps.store.handOvers.replace(withdrawn), ...gone],
      subject,
    }
  },
)

/** Whoever took it over and gave it on, and the giving never arrived: it lies with nobody else. */
const refuseTaker = async (deps: InspectionDeps, actor: Actor, input: HandOverAsked, at: Date) => {
  const taker = await loadHandOver(deps, actor, input, 'to')
  return !isRefused(taker) && stateOf(taker.stored, at) === 'taken' ? refuse('handOver.unknown') : undefined
}
