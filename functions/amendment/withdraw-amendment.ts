import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { AmendmentDeps } from './deps'
import { loadAmendment, type Place, subjectOf } from './load'
import { forgetting, settling } from './settle'
import { settledOf } from './views'

/** The shop no longer wants it: the photographs go with it. */
export const withdrawAmendment = given(
  async (
    deps: AmendmentDeps,
    { actor, input }: Asked<Place>,
  ): Promise<Changed<ReturnType<typeof settledOf>> | Refused> => {
    const loaded = await loadAmendment(deps, actor, { ...input, as: 'owner' })
    if (isRefused(loaded)) return loaded
    const { amendment } = loaded
    if (amendment.state !== 'open') return refuse('amendment.settled')
    const next = { ...amendment, state: 'withdrawn' as const, photos: [] }
    return {
      answer: settledOf(next, amendment.revision + 1),
      writes: [...(await settling(deps, next)), ...(await forgetting(deps, amendment))],
      subject: subjectOf(input),
    }
  },
)
