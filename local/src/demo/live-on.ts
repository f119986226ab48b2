import type { Day } from '@app/rules/time/day'
import type { Agenda } from './agenda'
import { mend } from './mend'
import { demoMerchants } from './people'
import type { PlannedVisit } from './plan-visits'
import { speakOf } from './speak-of'
import type { InspectionParts, Visited } from './visit-shop'

/** How many orders and results were played so far: the next of each gets the next story. */
export type Lived = { readonly orders: number; readonly results: number }

type Happened = {
  readonly visit: PlannedVisit
  readonly visited: Visited
  readonly today: Day
  readonly lived: Lived
}

/** Puts on the agenda what a shop and its officers make of a visit, as far as somebody signs in for the shop. */
export const liveOn = (parts: InspectionParts, agenda: Agenda, { visit, visited, today, lived }: Happened): Lived => {
  const { decision } = visited.made
  const merchant = demoMerchants[visit.place % demoMerchants.length]?.openid
  if (!visit.isFollowed || !decision || !merchant) return lived
  const story = { parts, agenda, visited, merchant, today }
  const isOrdered = decision.dispositions.includes('rectifyByDate')
  if (isOrdered) mend(story, lived.orders)
  const isPublic = !visit.isReviewed && !decision.dispositions.includes('investigation')
  if (isPublic) speakOf(story, lived.results)
  return { orders: lived.orders + (isOrdered ? 1 : 0), results: lived.results + (isPublic ? 1 : 0) }
}
