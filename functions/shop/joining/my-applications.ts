import { offeredTypes } from '@app/rules/shop/facts/business-types'
import { dayOf } from '@app/rules/time/day'
import type { MyApplication } from '@app/types/shop/joining/contract'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { kindsOn } from '../kinds/business-types'
import { stationsPk } from '../places/store'
import { applicantOf } from './access'
import { applicantAt, leftFor } from './applicant'
import { ownApplication, particularsOf } from './load-application'
import { mineOf } from './views'

const placesIn = (deps: ShopDeps, district: string) => deps.store.stations.within(stationsPk(district), '')

/** The stations by name, the kinds of business there are, and how often one may still ask. */
export const prepareApplication = given(async (deps: ShopDeps, { actor, at }: Asked<unknown>) => {
  const openid = applicantOf(actor)
  if (!openid) return refuse('access.denied')
  const { district } = actor
  const [places, kinds, applicant] = await Promise.all([
    placesIn(deps, district),
    kindsOn(deps, district, dayOf(at.toISOString())),
    applicantAt(deps.store, { district, openid, at }),
  ])
  return {
    stations: places.map(({ stationId, name }) => ({ stationId, name })),
    businessTypes: offeredTypes(kinds),
    ...leftFor(applicant),
  }
})

type Mine = { readonly applications: MyApplication[] }

/** The newest first. */
export const listMyApplications = given(
  async (deps: ShopDeps, { actor, at }: Asked<unknown>): Promise<Mine | Refused> => {
    const openid = applicantOf(actor)
    if (!openid) return refuse('access.denied')
    const { district } = actor
    const { applicationIds, open } = await applicantAt(deps.store, { district, openid, at })
    const ids = [...new Set([...open, ...applicationIds])].sort().reverse()
    const places = await placesIn(deps, district)
    const applications = await Promise.all(
      ids.map(async (applicationId) => await deps.store.applications.get({ district, applicationId })),
    )
    const shown = applications.flatMap((application) => (application ? [application] : []))
    // a list needs nothing personal
    return {
      applications: await Promise.all(
        shown.map((application) => mineOf(deps, { application, particulars: undefined, places, at })),
      ),
    }
  },
)

export const showMyApplication = given(
  async (
    deps: ShopDeps,
    { actor, input, at }: Asked<{ readonly applicationId: string }>,
  ): Promise<MyApplication | Refused> => {
    const application = await ownApplication(deps, actor, input.applicationId)
    if (isRefused(application)) return application
    const [particulars, places] = await Promise.all([particularsOf(deps, application), placesIn(deps, actor.district)])
    return await mineOf(deps, { application, particulars, places, at })
  },
)
