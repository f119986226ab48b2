import { type BootstrapInvitation, openDistrict } from '@app/functions/identity/open-district'
import { identityStore } from '@app/functions/identity/store'
import { foundation, type World } from '@app/functions/lambdas/world'
import { addDays, dayOf } from '@app/rules/time/day'
import { ulid } from 'ulid'
import type { Cloud } from '../open-cloud'
import type { Wechat } from '../wechat/create-wechat'
import { demoDistrict } from './district'
import { type Filling, fillDistrict } from './fill-district'
import { followedQueues } from './follow-up'
import { openInvitations } from './open-invitations'
import { inspectorsOf } from './people'
import { randomFrom } from './random'
import { addPhones } from './seed-people'

type SeedSettings = {
  readonly cloud: Cloud
  readonly wechat: Pick<Wechat, 'addUser'>
  /** Same number and size, same district. */
  readonly seed: number
  /** False: the district is opened and its three invitations are left to whoever starts it. */
  readonly demo: boolean
  /** Sixty unless said. */
  readonly shops?: number
  /** Days of inspections before today: ninety unless said. */
  readonly days?: number
  /** False: nobody in the shops does anything of their own there, so that whoever tests makes it themselves. */
  readonly lives?: boolean
  readonly onProgress: (line: string) => void
}

/**
 * Opens the district at the first start and fills it through the real verbs and the real steps of an import, as of so
 * many days ago until now; the stream is followed when all is there. Answers the bootstrap invitations that nobody has
 * taken yet.
 */
export const seedDemo = async (settings: SeedSettings): Promise<readonly BootstrapInvitation[]> => {
  const { cloud, wechat, seed, demo, shops = 60, days = 90, lives = true, onProgress } = settings
  const now = cloud.clock.now()
  const random = randomFrom(seed)
  // by the day alone: two seedings of one day are the same to the last record
  let at = new Date(`${addDays(dayOf(now.toISOString()), -days)}T01:00:00.000Z`)
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
  const inspectors = inspectorsOf(demo ? shops : 0)
  await addPhones(wechat, inspectors)
  if (!demo) return invitations
  const setTime = (next: Date) => {
    at = next
  }
  await filled(cloud, {
    ...{ world, seed, lives, random, newId, shops, days, now, invitations, inspectors, setTime, onProgress },
    nameAPhone: wechat.addUser,
  })
  return []
}

const filled = async (cloud: Cloud, filling: Filling): Promise<void> => {
  await cloud.whileQueuesRest(followedQueues, async () => {
    await cloud.whileReactRests(() => fillDistrict(filling))
    await toldWhile(filling.onProgress, cloud.idle)
  })
}

const everyMilliseconds = 10_000

/** Cards and lists follow from the stream, which does not say how far it is. */
const toldWhile = async (onProgress: Filling['onProgress'], run: () => Promise<void>): Promise<void> => {
  onProgress('公示页与列表')
  const ticking = setInterval(() => onProgress('公示页与列表，还在生成'), everyMilliseconds)
  try {
    await run()
  } finally {
    clearInterval(ticking)
  }
}
