import { dayOf, fullDate, timeOf } from '@app/rules/time/day'

/** 2026年11月24日 10:40. */
export const moment = (instant: string): string => `${fullDate(dayOf(instant))} ${timeOf(instant)}`

/** 2026年11月24日 10:02 至 10:41; the day again only where it is another. */
export const spanOf = (from: string, until: string): string =>
  `${moment(from)} 至 ${dayOf(from) === dayOf(until) ? timeOf(until) : moment(until)}`
