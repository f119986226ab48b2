import type { PublicationMode } from '@app/types/inspection/publication/values'
import type { Day } from '../time/day'
import { type Holidays, knowsHolidays, workingDaysAfter } from '../time/working-days'
import { versionAt } from './version-at'

type Setting = {
  readonly version: number
  readonly effectiveFrom: Day
  readonly mode: PublicationMode
  readonly objectWithin: number
  readonly answerWithin: number
  readonly setAt?: string | undefined
}

/** Working days after which a result must be public (Order 49 art. 39). */
export const publishWithin = 20

/**
 * As the product ships it until a district says otherwise. No source settles how long a shop may object and how long the
 * answer may take: 待本局确认.
 */
export const shippedSetting = {
  version: 0,
  effectiveFrom: '2023-12-01',
  mode: 'atOnce',
  objectWithin: 10,
  answerWithin: 15,
} as const satisfies Setting

/** The setting under which something was accepted then. */
export const settingAt = <S extends Setting>(versions: readonly S[], instant: string): S | typeof shippedSetting =>
  versionAt(versions, shippedSetting, instant)

type Deadline = {
  /** The last day on which it is in time. */
  readonly on: Day
  /** A year's holidays are not known yet: 待本局确认. */
  readonly isUnsure: boolean
}

/** So many working days after a day, which is not counted. */
export const deadlineAfter = (holidays: Holidays, day: Day, within: number): Deadline => {
  const on = workingDaysAfter(holidays, day, within)
  return { on, isUnsure: !knowsHolidays(holidays, day, on) }
}
