import type { Day } from './day'
import type { Holidays } from './working-days'

/** One year's notice of the State Council's office (节假日安排). */
type Notice = {
  /** First day that it speaks of; it holds to the end of that year. */
  readonly effectiveFrom: Day
  readonly source: string
  /** Weekdays that are free, month and date. */
  readonly off: string
  /** Weekend days that are worked (调休), month and date. */
  readonly worked: string
}

/**
 * The notices that were published so far. The next one comes each November: add it here, and what is counted through
 * its year no longer says 待本局确认.
 */
export const holidayNotices: readonly Notice[] = [
  {
    effectiveFrom: '2024-01-01',
    source: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
    off: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  {
    effectiveFrom: '2025-01-01',
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    off: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    worked: '01-26 02-08 04-27 09-28 10-11',
  },
  {
    effectiveFrom: '2026-01-01',
    source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    worked: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
]

const yearOf = ({ effectiveFrom }: Notice) => effectiveFrom.slice(0, 4)

const daysOf = (part: 'off' | 'worked'): ReadonlySet<Day> =>
  new Set(holidayNotices.flatMap((notice) => notice[part].split(' ').map((date) => `${yearOf(notice)}-${date}`)))

/** Holidays and make-up working days of every year whose notice is known. */
export const publicHolidays: Holidays = {
  off: daysOf('off'),
  worked: daysOf('worked'),
  years: new Set(holidayNotices.map(yearOf)),
}
