import { rectifyDays } from '@app/rules/inspection/disposition'
import { workedOn } from '@app/rules/rectification/due'
import { addDays, type Day, daysBetween } from '@app/rules/time/day'
import { publicHolidays } from '@app/rules/time/public-holidays'
import { isWorkingDay } from '@app/rules/time/working-days'

/** Days for rectification to choose from (regulations leave it to the bureau, at most 30). */
const choices = [3, 7, 15, rectifyDays.most] as const

/** The day itself when it is worked, otherwise the last one before that was. */
const lastWorked = (day: Day): Day => (isWorkingDay(publicHolidays, day) ? day : lastWorked(addDays(day, -1)))

/**
 * The day that is signed for a term: the one that the order will keep, which ends on no day off (`firstDueDay`), so that
 * document, order and message name the same. Where that would be beyond the longest term, the last worked day within it.
 */
const dayAfter = (today: Day, days: number): Day => {
  const day = workedOn(publicHolidays, addDays(today, days))
  return daysBetween(today, day) <= rectifyDays.most ? day : lastWorked(addDays(today, rectifyDays.most))
}

/** What is proposed. */
export const rectifyProposal = (today: Day): Day => dayAfter(today, rectifyDays.default)

/** Days to choose from, each once, with how far it really is: around a long holiday two terms end on the same day. */
export const rectifyChoices = (today: Day): readonly { readonly value: Day; readonly words: string }[] =>
  [...new Set(choices.map((days) => dayAfter(today, days)))].map((value) => ({
    value,
    words: `${daysBetween(today, value)} 天`,
  }))
