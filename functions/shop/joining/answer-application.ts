import type { Standing } from '@app/types/shop/joining/contract'
import { type Asked, type Changed, given, isRefused, type Refused } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { applicationToDecide, closing, type Deciding, forgetAfter, forgetting, type Seen, telling } from './decide'
import type { StoredApplication } from './store'
import { standingOf } from './views'

type Input = Seen & { readonly words: string }

const answered = (
  { application, actor }: Deciding,
  state: 'returned' | 'refused',
  { words, at }: { readonly words: string; readonly at: Date },
): StoredApplication => ({
  ...application,
  state,
  words,
  decidedBy: actor.name,
  changedAt: at.toISOString(),
  // whoever does not come back is forgotten too
  forgetAt: forgetAfter(at),
})

/** Back to the applicant, with what to mend; it stays open. */
export const returnApplication = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Standing> | Refused> => {
    const deciding = await applicationToDecide(deps, actor, input)
    if (isRefused(deciding)) return deciding
    const { words } = input
    const next = answered(deciding, 'returned', { words, at })
    return {
      answer: standingOf({ ...next, revision: next.revision + 1 }),
      writes: [...(await forgetting(deps, next)), ...telling(deps, next, at)],
      subject: `application:${input.applicationId}`,
      reason: words,
    }
  },
)

/** Not approved, with the reason. */
export const refuseApplication = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Standing> | Refused> => {
    const deciding = await applicationToDecide(deps, actor, input)
    if (isRefused(deciding)) return deciding
    const { words } = input
    const next = answered(deciding, 'refused', { words, at })
    return {
      answer: standingOf({ ...next, revision: next.revision + 1 }),
      writes: [
        ...(await forgetting(deps, next)),
        ...(await closing(deps, deciding.application, at)),
        ...telling(deps, next, at),
      ],
      subject: `application:${input.applicationId}`,
      reason: words,
    }
  },
)
