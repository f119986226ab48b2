import type { ApplicationShown } from '@app/types/shop/joining/contract'
import type { Actor } from '../../platform/actor'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { gridsAround } from '../places/grids-around'
import { boundariesPk, stationsPk } from '../places/store'
import type { Places } from '../views'
import { isOwn } from './decide'
import { applicationFor, particularsOf } from './load-application'
import { openUnder } from './open-under-code'
import type { StoredApplication, StoredParticulars } from './store'
import { mineOf, registeredOf } from './views'

/** One application whole, with what the register and other applications say under the same credit code. */
export const showApplication = given(
  async (
    deps: ShopDeps,
    { actor, input, at }: Asked<{ readonly applicationId: string }>,
  ): Promise<ApplicationShown | Refused> => {
    const application = await applicationFor(deps, actor, input.applicationId)
    if (isRefused(application)) return application
    const places = await deps.store.stations.within(stationsPk(actor.district), '')
    const particulars = await particularsOf(deps, application)
    const [mine, registered, rivals, mayDecide, liesIn] = await Promise.all([
      mineOf(deps, { application, particulars, places, at }),
      registeredUnder(deps, application, places),
      rivalsOf(deps, application),
      mayBeDecidedBy(deps, actor, application),
      gridOf(deps, particulars, places),
    ])
    const { decidedBy } = application
    return {
      ...mine,
      // the register may know the shop since it was sent
      ...(application.state === 'submitted' && { aim: registered ? 'member' : 'newShop' }),
      mayDecide,
      rivals,
      ...(decidedBy && { decidedBy }),
      ...(registered && { registered }),
      ...(liesIn && { liesIn }),
    }
  },
)

/** In which grid the place on the map lies, for whoever puts the shop there; the first where boundaries overlap. */
const gridOf = async ({ store }: ShopDeps, particulars: StoredParticulars | undefined, places: Places) => {
  if (!particulars?.place) return undefined
  const { longitude, latitude } = particulars.place
  const boundaries = await store.boundaries.within(boundariesPk(particulars.district), '')
  return gridsAround([longitude, latitude], places, boundaries).at(0)
}

const mayBeDecidedBy = async (deps: ShopDeps, actor: Actor, application: StoredApplication) =>
  application.state === 'submitted' && actor.kind === 'person' && !(await isOwn(deps, actor, application))

const registeredUnder = async (
  { store, joining }: ShopDeps,
  { district, subjectKey }: StoredApplication,
  places: Places,
): Promise<ApplicationShown['registered']> => {
  const subject = await store.subjects.get({ district, subjectKey })
  const shop = subject && (await store.shops.get({ district, shopId: subject.shopId }))
  if (!shop) return undefined
  return { ...registeredOf(shop, places), merchants: await joining.merchants.countOf(district, shop.shopId) }
}

const rivalsOf = async ({ store }: ShopDeps, application: StoredApplication): Promise<ApplicationShown['rivals']> => {
  const { district, applicationId: own } = application
  const { open } = await openUnder(store, application)
  const others = await Promise.all(
    open
      .filter(({ applicationId }) => applicationId !== own)
      .map(async ({ applicationId }) => await store.applications.get({ district, applicationId })),
  )
  return others.flatMap((other) => {
    if (!other) return []
    const { applicationId, name, submittedAt } = other
    return [{ applicationId, name, submittedAt }]
  })
}
