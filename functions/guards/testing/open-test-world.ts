import { apiOf } from '../../lambdas/api'
import { timerLambda } from '../../lambdas/timer'
import { askTo, sendTo } from './ask'
import { connectWorkers } from './connect-workers'
import { makeDistrict, makeNeighbour } from './make-district'
import { makeSelfChecks } from './make-self-checks'
import { openHouse } from './open-house'
import { type DistrictName, home } from './open-people'
import { signInAtConsole } from './sign-in'

const abroad: DistrictName = { districtId: 'YX2', name: '邻溪区', bureauName: '邻溪区市场监督管理局' }

/**
 * Two districts with people of every role, shops and inspections in every relation and state, over the real API with
 * real assertions and sessions. `home` is where tests ask; `abroad` is whose things they must not reach.
 */
export const openTestWorld = async () => {
  const house = await openHouse()
  const api = apiOf(house.world)
  const workers = connectWorkers(house)
  const parts = { api, idle: workers.idle }
  const [near, far] = [await makeDistrict(house, parts, home), await makeNeighbour(house, parts, abroad)]
  const selfChecks = {
    home: await makeSelfChecks(house, near.districtId, near.shops),
    abroad: await makeSelfChecks(house, far.districtId, far.shops),
  }
  await workers.idle()
  // documents are in the log, as they are a few minutes later
  await timerLambda(house.world)({ name: 'seal-audit' })
  if (house.errors.length > 0) throw new Error(house.errors.join('\n'))
  const ask = askTo(api)
  return {
    ...house,
    api,
    ask,
    send: sendTo(api),
    idle: workers.idle,
    home: near,
    abroad: far,
    selfChecks,
    /** Signs one of the home district's staff in at a console. */
    atConsole: (name: string) =>
      signInAtConsole(ask, house.voices, { phone: near.speak(name), district: near.districtId }),
    close: async () => {
      await workers.stop()
      await house.close()
    },
  }
}
export type TestWorld = Awaited<ReturnType<typeof openTestWorld>>
