import { dueDayOf, type Owing, standingOf } from '@app/rules/duty/standing'
import { type Day, dayOf } from '@app/rules/time/day'
import type { PeriodLine, SelfCheckLine } from '@app/types/self-check/contract'
import type { SelfCheckPeriod, SelfCheckSummary } from './store'

type Of = Pick<SelfCheckPeriod, 'table' | 'title' | 'period'>

export const lineOf = (
  { table, title, period }: Of,
  { personId: _, employeeId: __, ...summary }: SelfCheckSummary,
  outcome: SelfCheckLine['outcome'],
): SelfCheckLine => ({ tableId: table.id, title, period, outcome, ...summary, marks: [...summary.marks] })

/** A period that nothing came for and nothing was written of yet. */
export type BarePeriod = Pick<
  SelfCheckPeriod,
  'table' | 'title' | 'every' | 'period' | 'from' | 'to' | 'settled' | 'missed' | 'supplements'
>

/** One period as it stands on a day. */
export const periodLine = (one: BarePeriod, owing: Owing, today: Day): PeriodLine => {
  const { table, title, every, period, from, to, settled, missed, supplements } = one
  const dueDay = dueDayOf(owing, { key: period, from, to })
  const settledOn = settled && dayOf(settled.receivedAt)
  return {
    ...{ tableId: table.id, title, every, period, from, to },
    ...(dueDay && { dueDay }),
    standing: missed && !settled ? 'missed' : standingOf(owing, { key: period, from, to }, { settledOn, today }),
    ...(settled && { settledBy: lineOf(one, settled, 'settled') }),
    ...(missed && { missedAt: missed.at }),
    supplements: supplements.length,
  }
}
