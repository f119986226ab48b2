import type { Standing } from '@app/types/shop/joining/contract'
import { type Asked, type Changed, given, isRefused, type Refused } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationsPk } from '../places/store'
import { placeIn } from '../register/register-shop'
import { applicationToDecide, type Seen } from './decide'
import { standingOf } from './views'

type Input = Seen & { readonly stationId: string }

/** To the station whose business it is; it waits there. */
export const passApplication = given(
  async (deps: ShopDeps, { actor, input }: Asked<Input>): Promise<Changed<Standing> | Refused> => {
    const deciding = await applicationToDecide(deps, actor, input)
    if (isRefused(deciding)) return deciding
    const { application } = deciding
    const { stationId, applicationId } = input
    const places = await deps.store.stations.within(stationsPk(application.district), '')
    const place = placeIn(places, { stationId })
    if (isRefused(place)) return place
    return {
      answer: standingOf({ ...application, revision: application.revision + 1 }),
      writes: [deps.store.applications.replace({ ...application, stationId })],
      subject: `application:${applicationId}`,
    }
  },
)
