import type { BootstrapInvitation } from '@app/functions/identity/open-district'
import { foundation, type World } from '@app/functions/lambdas/world'
import { addDays, dayOf } from '@app/rules/time/day'
import { demoDistrict, demoStations } from './district'
import { followUpIn } from './follow-up'
import type { DemoInspector } from './people'
import type { Random } from './random'
import { publishNightMarket } from './seed-checklists'
import { inspectFor } from './seed-inspections'
import { seatAdministrators, seatInspectors, seatMerchants } from './seed-people'
import { drawDistrict, shareGrids } from './seed-places'
import { scanSigns } from './seed-scans'
import { closeSome, openStations, registerShops } from './seed-shops'
import { verbsAs } from './verbs-as'

export type Filling = {
  readonly world: World
  readonly random: Random
  readonly newId: () => string
  readonly shops: number
  /** So many days before `now` the district begins. */
  readonly days: number
  readonly now: Date
  readonly invitations: readonly BootstrapInvitation[]
  readonly inspectors: readonly DemoInspector[]
  readonly setTime: (at: Date) => void
  readonly onProgress: (line: string) => void
}

/** Makes everything that happened in the district, in the order in which it happened. */
export const fillDistrict = async (filling: Filling): Promise<void> => {
  const { world, random, newId, inspectors, invitations, days, setTime, onProgress } = filling
  const as = verbsAs(world, demoDistrict.districtId)
  const from = world.clock()
  const today = dayOf(filling.now.toISOString())
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
  const { objects } = foundation(world)
  const { districtId: district } = demoDistrict
  const followUp = followUpIn(world)
  const parts = { district, as, inspectors, seated, world, objects, random, newId, setTime, followUp }
  const made = await inspectFor(parts, shops, {
    from,
    days,
    now: filling.now,
    onProgress: inSteps(100, (done, total) => onProgress(`检查 ${done} / ${total} 次`)),
  })
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
