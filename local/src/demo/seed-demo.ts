import { type BootstrapInvitation, openDistrict } from '@app/functions/identity/open-district'
import { identityStore } from '@app/functions/identity/store'
import { foundation, type World } from '@app/functions/lambdas/world'
import { addDays, dayOf } from '@app/rules/time/day'
import { ulid } from 'ulid'
import type { Cloud } from '../open-cloud'
import type { Wechat } from '../wechat/create-wechat'
import { apiAs } from './api-as'
import { demoDistrict } from './district'
import { openInvitations } from './open-invitations'
import { randomFrom } from './random'
import { inspectFor } from './seed-inspections'
import { addPhones, seatAdministrators, seatInspectors, seatMerchants } from './seed-people'
import { closeSome, openStations, registerShops } from './seed-shops'

export type SeedSettings = {
  readonly cloud: Cloud
  readonly wechat: Pick<Wechat, 'addUser'>
  /** Same number, same district. */
  readonly seed: number
  /** False: the district is opened and its three invitations are left to whoever starts it. */
  readonly demo: boolean
  /** Sixty unless said. */
  readonly shops?: number
  readonly onProgress: (line: string) => void
}

const historyDays = 90

/**
 * Opens the district at the first start and fills it through the real verbs, as of ninety days ago until now. Answers
 * the bootstrap invitations that nobody has taken yet.
 */
export const seedDemo = async ({
  cloud,
  wechat,
  seed,
  demo,
  shops = 60,
  onProgress,
}: SeedSettings): Promise<readonly BootstrapInvitation[]> => {
  const now = cloud.clock.now()
  const random = randomFrom(seed)
  // by the day alone: two seedings of one day are the same to the last record
  let at = new Date(`${addDays(dayOf(now.toISOString()), -historyDays)}T01:00:00.000Z`)
  const newId = () => ulid(at.getTime(), random.next)
  const world: World = { ...cloud.world, clock: () => at, newId, documentsAtOnce: false }
  const { commit, records } = foundation(world)
  const store = identityStore(records)
  const invitations = await openDistrict(
    { store, commit, newId, secret: world.secrets.tokens },
    demoDistrict,
    demo ? at : now,
  )
  if (!invitations) return await openInvitations(store, world.secrets.tokens, now)
  await addPhones(wechat)
  if (!demo) return invitations
  await fill({
    world,
    seed: { random, newId },
    count: shops,
    invitations,
    onProgress,
    setTime: (next) => (at = next),
    today: dayOf(now.toISOString()),
  })
  return []
}

type Filling = {
  readonly world: World
  readonly seed: { readonly random: ReturnType<typeof randomFrom>; readonly newId: () => string }
  readonly count: number
  readonly invitations: readonly BootstrapInvitation[]
  readonly onProgress: (line: string) => void
  readonly setTime: (at: Date) => void
  readonly today: string
}

const fill = async ({ world, seed, count, invitations, onProgress, setTime, today }: Filling): Promise<void> => {
  const as = apiAs(world, demoDistrict.districtId)
  const from = world.clock()
  await seatAdministrators(as, invitations)
  const stations = await openStations(as)
  const inspectors = await seatInspectors(as, stations, addDays(today, 700))
  const shops = await registerShops(as, { random: seed.random, count, stations, today })
  await seatMerchants(
    as,
    shops.map(({ shopId }) => shopId),
  )
  onProgress(`${shops.length} 家商户已登记`)
  const { objects } = foundation(world)
  const parts = { as, inspectors, world, objects, random: seed.random, newId: seed.newId, setTime }
  const made = await inspectFor(parts, shops, {
    from,
    days: historyDays,
    onProgress: (done) => onProgress(`检查 ${done} 次`),
  })
  onProgress(`近 ${historyDays} 天共检查 ${made} 次`)
  await closeSome(as, shops)
}
