import type { BootstrapInvitation } from '@app/functions/identity/open-district'
import { foundation, type World } from '@app/functions/lambdas/world'
import { addDays, type Day, dayOf } from '@app/rules/time/day'
import { ulid } from 'ulid'
import { type Agenda, openAgenda } from './agenda'
import type { ApiAs } from './api-as'
import { demoDistrict, demoStations } from './district'
import { followUpIn } from './follow-up'
import type { Life } from './merchant/life'
import { type Called, liveInShops } from './merchant/live-in-shops'
import { ownShops } from './merchant/own-shops'
import type { DemoInspector } from './people'
import { type Random, randomFrom } from './random'
import { publishNightMarket } from './seed-checklists'
import { inspectFor } from './seed-inspections'
import { seatAdministrators, seatInspectors, seatMerchants } from './seed-people'
import { drawDistrict, shareGrids } from './seed-places'
import { scanSigns } from './seed-scans'
import { closeSome, type DemoShop, openStations, registerShops } from './seed-shops'
import { verbsAs } from './verbs-as'

export type Filling = {
  readonly world: World
  readonly seed: number
  readonly lives: boolean
  readonly random: Random
  readonly newId: () => string
  readonly shops: number
  /** So many days before `now` the district begins. */
  readonly days: number
  readonly now: Date
  readonly invitations: readonly BootstrapInvitation[]
  readonly inspectors: readonly DemoInspector[]
  readonly setTime: (at: Date) => void
  readonly nameAPhone: (phone: Called) => Promise<void>
  readonly onProgress: (line: string) => void
}

/** Of a shorter time there would be no month to tell. */
const fewestDays = 90

type Living = { readonly filling: Filling; readonly agenda: Agenda; readonly today: Day }

/** With numbers of its own: what shops do themselves changes nothing of what inspectors find. */
const lifeOf = ({ filling, agenda, today }: Living, shops: readonly DemoShop[]): Life => {
  const { world, inspectors, seed } = filling
  const random = randomFrom(seed + 1_000_003)
  const newId = () => ulid(world.clock().getTime(), random.next)
  const own = { ...world, newId }
  const { districtId: district } = demoDistrict
  const as = verbsAs(own, district, 'life')
  const { objects } = foundation(own)
  const tools = { district, world: own, as, objects, random, newId, agenda, followUp: followUpIn(own), inspectors }
  return { ...tools, today, shops: ownShops(shops) }
}

/** Who is there at the beginning: the bureau with its places and people, the shops with whoever runs them. */
const openFor = async (as: ApiAs, filling: Filling, today: Day) => {
  const { world, random, inspectors, invitations, setTime, onProgress } = filling
  const from = world.clock()
  await seatAdministrators(as, invitations)
  const ideas = demoStations(filling.shops)
  const stations = await openStations(as, ideas)
  await drawDistrict(as, stations)
  const seated = await seatInspectors(as, { inspectors, stations, validUntil: addDays(today, 700) })
  await shareGrids(as, { stations, inspectors, seated })
  const shops = await registerShops(as, {
    world,
    setTime,
    from,
    readAt: new Date(`${today}T00:00:00.000Z`),
    random,
    count: filling.shops,
    ideas,
    stations,
    today,
    onProgress: inSteps(5_000, (done, total) => onProgress(`名录 ${done} / ${total} 行`)),
  })
  await seatMerchants(
    as,
    shops.map(({ shopId }) => shopId),
  )
  onProgress(`${shops.length} 家商户已登记`)
  return { shops, seated, from }
}

/** Makes everything that happened in the district, in the order in which it happened. */
export const fillDistrict = async (filling: Filling): Promise<void> => {
  const { world, random, newId, inspectors, days, setTime, now, onProgress } = filling
  const { districtId: district } = demoDistrict
  const as = verbsAs(world, district)
  const today = dayOf(now.toISOString())
  const { shops, seated, from } = await openFor(as, filling, today)
  const { objects } = foundation(world)
  const followUp = followUpIn(world)
  const parts = { district, as, inspectors, seated, world, objects, random, newId, setTime, followUp }
  const agenda = openAgenda(setTime)
  const isLived = filling.lives && days >= fewestDays
  const phones = isLived ? liveInShops(lifeOf({ filling, agenda, today }, shops)) : []
  for (const phone of phones) await filling.nameAPhone(phone)
  const progress = inSteps(100, (done, total) => onProgress(`检查 ${done} / ${total} 次`))
  const made = await inspectFor(parts, shops, { from, days, now, agenda, onProgress: progress })
  onProgress(`近 ${days} 天共检查 ${made} 次`)
  await publishNightMarket(as, today)
  await closeSome(as, shops)
  await scanSigns({ as, world, inspectors, setTime, today }, shops)
}

/** Tells each time another so many are done. */
const inSteps = (size: number, tell: (done: number, total: number) => void) => {
  let told = 0
  return (done: number, total: number) => {
    if (done - told < size) return
    told = done
    tell(done, total)
  }
}
