import { addDays, dayOf } from '@app/rules/time/day'
import type { LogEntry } from '@app/types/evidence/contract'
import type { LogRows } from '../evidence/public'
import type { Clock } from '../platform/ports/clock'
import type { DaySeal, Seal } from './chain'
import { daysBetween } from './days-between'
import type { SealsKept } from './seals'

type Parts = {
  readonly seals: SealsKept
  readonly log: Pick<LogRows, 'lastAbout' | 'leaf'>
  readonly clock: Clock
}

const closedSubject = (day: string) => `closed:${day}`
export const daySubjects = (day: string) => [`day:${day}`, closedSubject(day)] as const

/** How far a day's chain is: its last seal fixes all before it. */
const openEntry = (district: string, day: string, { sequence, hash, sealedAt }: Seal): LogEntry => ({
  kind: 'audit',
  district,
  subject: `day:${day}`,
  at: sealedAt,
  hash,
  day,
  count: sequence,
})

const closedEntry = (district: string, { day, count, hash, closedAt }: DaySeal): LogEntry => ({
  kind: 'audit',
  district,
  subject: closedSubject(day),
  at: closedAt,
  hash,
  day,
  count,
})

/**
 * What the log has to know of the audit events: every day that was closed since the last one it knows, and how far the
 * days are that are not. A run every few minutes seals so every event within minutes, for one leaf a run.
 */
export const dayEntries =
  ({ seals, log, clock }: Parts) =>
  async (district: string): Promise<readonly LogEntry[]> => {
    const beginning = await seals.beginning(district)
    if (!beginning) return []
    const known = await lastClosedDay(log, district)
    const closed = await seals.daysAfter(district, known ?? '')
    const last = closed.at(-1)?.day ?? known
    const days = daysBetween(last ? addDays(last, 1) : beginning.firstDay, dayOf(clock().toISOString()))
    const open = await Promise.all(days.map(async (day) => ({ day, seal: await seals.lastOf({ district, day }) })))
    return [
      ...closed.map((seal) => closedEntry(district, seal)),
      ...open.flatMap(({ day, seal }) => (seal ? [openEntry(district, day, seal)] : [])),
    ]
  }

const lastClosedDay = async (log: Parts['log'], district: string): Promise<string | undefined> => {
  const index = await log.lastAbout(district, closedSubject(''))
  const leaf = index === undefined ? undefined : await log.leaf(district, index)
  return leaf && (JSON.parse(leaf.text) as { day: string }).day
}
