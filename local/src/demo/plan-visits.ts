import type { Random } from './random'
import { runShops } from './seed-people'
import type { DemoShop } from './seed-shops'

/** How a visit ends that has no result. */
export type NoResult = 'obstructed' | 'notHeld' | 'recused'

export type PlannedVisit = {
  readonly shop: DemoShop
  /** Of the shop among all shops. */
  readonly place: number
  readonly day: number
  /** After midnight UTC. */
  readonly minute: number
  readonly isLast: boolean
  /** Somebody signs in for the shop, and what follows from the visit is played to its end. */
  readonly isFollowed: boolean
  /** So near to today that its order still runs. */
  readonly isRecent: boolean
  readonly noResult?: NoResult
  /** Made while the district looked at results before it published them. */
  readonly isReviewed: boolean
}

type Planning = { readonly random: Random; readonly inspectors: number; readonly days: number }

const quarter = 90
const recentDays = 12

/** Days before today between which the district tried to look at results first: from the first until before the second. */
export const reviewed = { from: 15, until: 8 } as const

/** Visits in order of time: every shop that has a table once or twice a quarter, as far as there are inspectors. */
export const planVisits = (
  { random, inspectors, days }: Planning,
  shops: readonly DemoShop[],
): readonly PlannedVisit[] => {
  const quarters = Math.max(1, Math.round(days / quarter))
  const planned = shops
    .flatMap((shop, place) => (shop.inspectable ? [{ shop, place }] : []))
    .flatMap((one) => Array.from({ length: random.int(quarters, quarters * 2) }, () => one))
    // office hours in Shanghai: 09:00 to 16:30 is 01:00 to 08:30 in UTC
    .map((one) => ({ ...one, day: random.int(0, days - 1), minute: random.int(60, 510) }))
    .sort((a, b) => a.day - b.day || a.minute - b.minute)
  const made = visitsMade(planned, inspectors, days)
  const lastAt = new Map(made.map(({ place }, n) => [place, n]))
  let lasts = 0
  return made.map((visit, n) => {
    const isLast = lastAt.get(visit.place) === n
    const noResult = isLast ? endings[++lasts] : undefined
    const isFollowed = isLast && visit.place < runShops
    const isRecent = visit.day >= days - recentDays
    const isReviewed = visit.day >= days - reviewed.from && visit.day < days - reviewed.until
    return { ...visit, isLast, isFollowed, isRecent, isReviewed, ...(noResult && { noResult }) }
  })
}

/** Of the last visits to shops, these: who was kept away or kept them away is not visited again. */
const endings: Readonly<Record<number, NoResult>> = { 4: 'obstructed', 7: 'notHeld', 11: 'recused' }

/** Two come to every shop, and every two can do so many a working day. */
const visitsOfTwo = 2

/** Evenly fewer of the planned visits, where there are too few inspectors for all. */
const visitsMade = <T>(planned: readonly T[], inspectors: number, days: number): readonly T[] => {
  const most = Math.floor(inspectors / 2) * visitsOfTwo * Math.floor((days * 5) / 7)
  if (planned.length <= most) return planned
  return planned.filter(
    (_, n) => Math.floor((n * most) / planned.length) < Math.floor(((n + 1) * most) / planned.length),
  )
}
