import { dayOf } from '@app/rules/time/day'
import type { Agenda } from './agenda'
import { type Lived, liveOn } from './live-on'
import { planVisits, reviewed } from './plan-visits'
import { officeOpenid } from './seed-people'
import type { DemoShop } from './seed-shops'
import { type InspectionParts, visitShop } from './visit-shop'

type Period = { readonly from: Date; readonly days: number; readonly now: Date }
type Telling = { readonly onProgress: (done: number, total: number) => void }

/**
 * Inspections, oldest first, and what came of them: shops mend, answer and object, officers look again, every morning
 * reminds. Everything happens at its own instant, in order, with whatever else is on the agenda.
 */
export const inspectFor = async (
  parts: InspectionParts,
  shops: readonly DemoShop[],
  { from, days, now, agenda, onProgress }: Period & Telling & { readonly agenda: Agenda },
): Promise<number> => {
  const visits = planVisits({ random: parts.random, inspectors: parts.inspectors.length, days }, shops)
  let done = 0
  let lived: Lived = { orders: 0, results: 0 }
  for (const visit of visits) {
    agenda.put(new Date(midnightUtc(from) + visit.day * dayMs + visit.minute * 60_000), async () => {
      const visited = await visitShop(parts, visit)
      lived = liveOn(parts, agenda, { visit, visited, today: dayOf(now.toISOString()), lived })
      onProgress(++done, visits.length)
    })
  }
  for (let day = 1; day <= days; day++) {
    const at = new Date(midnightUtc(from) + day * dayMs)
    agenda.put(at, async () => await parts.followUp.morning(parts.district, dayOf(at.toISOString())))
  }
  tryReview(parts, agenda, new Date(midnightUtc(from) + days * dayMs))
  await agenda.runUntil(now)
  return visits.length
}

const within = { objectWithin: 10, answerWithin: 15 } as const

/** For a week the district looked at results before it published them. */
const tryReview = ({ as }: InspectionParts, agenda: Agenda, today: Date): void => {
  const settings = [
    { before: reviewed.from, mode: 'afterReview' as const, reason: '试行一周先审后公示' },
    { before: reviewed.until, mode: 'atOnce' as const, reason: '试行结束，恢复提交后即公示' },
  ]
  for (const { before, mode, reason } of settings) {
    const at = new Date(today.getTime() - before * dayMs)
    agenda.put(at, async () => {
      const effectiveFrom = dayOf(at.toISOString())
      await as(officeOpenid).inspection.setPublicationSetting({ ...within, effectiveFrom, mode, reason })
    })
  }
}

const dayMs = 86_400_000
const midnightUtc = (at: Date): number => new Date(at).setUTCHours(0, 0, 0, 0)
