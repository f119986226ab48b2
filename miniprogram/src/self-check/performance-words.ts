import { shortDate } from '@app/rules/time/day'
import type { Control } from '@app/types/self-check/values'
import type { ControlsShown } from './control-draft'

type Performance = ControlsShown['performance'][number]

export const performanceWords = ({ figures: { done, late, missed } }: Pick<Performance, 'figures'>): string =>
  `按时 ${done}，补填 ${late}，没填 ${missed}`

/** Which day, week or month a record is about, by the last day of its period. */
export const periodWords: Readonly<Record<Control, (to: string) => string>> = {
  dailyControl: shortDate,
  weeklyReview: (to) => `${shortDate(to)}为止的一周`,
  monthlyMeeting: (to) => `${Number(to.slice(5, 7))}月`,
}
