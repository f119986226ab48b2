import type { Standing } from '@app/types/shop/joining/contract'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { closing, forgetAfter, forgetting } from './decide'
import { isOpen, ownApplication } from './load-application'
import type { StoredApplication } from './store'
import { standingOf } from './views'

type Input = { readonly applicationId: string }

/** The applicant no longer wants it. */
export const withdrawApplication = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Standing> | Refused> => {
    const application = await ownApplication(deps, actor, input.applicationId)
    if (isRefused(application)) return application
    if (!isOpen(application)) return refuse('application.settled')
    const { applicationId, revision } = application
    const next: StoredApplication = {
      ...application,
      state: 'withdrawn',
      changedAt: at.toISOString(),
      forgetAt: forgetAfter(at),
    }
    return {
      answer: standingOf({ ...next, revision: revision + 1 }),
      writes: [...(await forgetting(deps, next)), ...(await closing(deps, application, at))],
      subject: `application:${applicationId}`,
    }
  },
)
