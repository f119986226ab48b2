import { addDays, type Day } from '@app/rules/time/day'
import { selfCheckLimits } from '@app/types/self-check/values'

/** A period that nobody did can be made up for some days more; it is marked late, and both times are kept. */
export const isOpenToMakeUp = (to: Day, today: Day): boolean => to >= addDays(today, -selfCheckLimits.lateDays)
