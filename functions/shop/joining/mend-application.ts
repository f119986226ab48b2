import type { Standing } from '@app/types/shop/joining/contract'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { applicantAt } from './applicant'
import type { Stated } from './check-stated'
import type { PhotoRef } from './find-photo'
import { isOpen, ownApplication, particularsOf } from './load-application'
import { planApplication } from './plan-application'
import { standingOf } from './views'

type Input = Stated & {
  readonly applicationId: string
  readonly revision: number
  readonly photo?: PhotoRef | undefined
}

/** The applicant mends what waits or was returned; it waits again. */
export const mendApplication = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Standing> | Refused> => {
    const { applicationId, revision, photo, ...stated } = input
    const application = await ownApplication(deps, actor, applicationId)
    if (isRefused(application)) return application
    if (!isOpen(application)) return refuse('application.settled')
    if (application.revision !== revision) return refuse('application.changed')
    const { district, openid } = application
    const applicant = await applicantAt(deps.store, { district, openid, at })
    const before = { application, particulars: await particularsOf(deps, application) }
    const planned = await planApplication(deps, { applicant, applicationId, stated, photo, before, at })
    if (isRefused(planned)) return planned
    return {
      answer: standingOf({ ...planned.application, revision: revision + 1 }),
      writes: planned.writes,
      subject: `application:${applicationId}`,
    }
  },
)
