import { apiOf } from '../../lambdas/api'
import { shopStore } from '../../shop/store'
import { askTo } from './ask'
import { connectWorkers } from './connect-workers'
import { applyFor } from './make-applications'
import { inspectorOf, seater } from './make-people'
import { makePlaces } from './make-register'
import { openHouse } from './open-house'
import { home, seatAdministrators } from './open-people'
import { uploader } from './upload'

/**
 * A district with two stations and `inspector` in the near one, `far` in the other: enough for applications to join,
 * over the real API, database, stream and queues.
 */
export const openJoining = async () => {
  const house = await openHouse()
  const api = apiOf(house.world)
  const workers = connectWorkers(house)
  const ask = askTo(api)
  const { voice: speak } = await seatAdministrators(house, api, home)
  const places = await makePlaces(ask, speak('office'))
  const seat = seater(ask, speak)
  await seat('inspector', inspectorOf(places.near, places.near.gridIds, 1))
  await seat('far', inspectorOf(places.far, places.far.gridIds, 2))
  const { licence: uploadLicence } = uploader(house, ask)
  const applying = { ask, speak, uploadLicence }
  return {
    ...house,
    ...applying,
    places,
    seat,
    apply: applyFor(applying),
    store: shopStore(house.base.records),
    district: home.districtId,
    idle: workers.idle,
    close: async () => {
      await workers.stop()
      await house.close()
    },
  }
}
export type Joining = Awaited<ReturnType<typeof openJoining>>
