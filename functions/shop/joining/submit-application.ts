import type { Standing } from '@app/types/shop/joining/contract'
import { joiningLimits } from '@app/types/shop/joining/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { applicantOf } from './access'
import { applicantAt } from './applicant'
import type { Stated } from './check-stated'
import type { PhotoRef } from './find-photo'
import { planApplication } from './plan-application'
import { standingOf } from './views'

type Input = Stated & { readonly photo: PhotoRef }

/** Somebody asks to join: with a new shop, or as the merchant of one that the register knows. */
export const submitApplication = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Standing> | Refused> => {
    const openid = applicantOf(actor)
    if (!openid) return refuse('access.denied')
    const { photo, ...stated } = input
    const applicant = await applicantAt(deps.store, { district: actor.district, openid, at })
    if (applicant.open.length >= joiningLimits.open) return refuse('application.tooMany')
    const applicationId = deps.newId()
    const planned = await planApplication(deps, { applicant, applicationId, stated, photo, at })
    if (isRefused(planned)) return planned
    return {
      answer: standingOf(planned.application),
      writes: planned.writes,
      subject: `application:${applicationId}`,
    }
  },
)
