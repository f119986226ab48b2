/** Calendar day in Asia/Shanghai, `YYYY-MM-DD`; days compare as text. */
export type Day = string

const dayMs = 86_400_000
// China has kept +08:00 without summer time since 1992.
const shanghaiMs = 8 * 3_600_000
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)
const figures = (day: Day) => ({
  year: day.slice(0, 4),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
})

/** True for a day that the calendar has: 2026-02-30 is none. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = msOf(text)
  return !Number.isNaN(ms) && dayAt(ms) === text
}

/** The day from its figures; undefined when the calendar has no such day. */
export const dayFrom = (year: number, month: number, date: number): Day | undefined => {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
  return isDay(day) ? day : undefined
}

/** The Shanghai day of an instant (ISO 8601 with offset). */
export const dayOf = (instant: string): Day => dayAt(Date.parse(instant) + shanghaiMs)

export const addDays = (day: Day, days: number): Day => dayAt(msOf(day) + days * dayMs)

/** Calendar days from a to b; negative when b comes first. */
export const daysBetween = (a: Day, b: Day): number => Math.round((msOf(b) - msOf(a)) / dayMs)

/** The same date so many months later; the month's last day where it is shorter. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, date } = figures(day)
  const first = new Date(Date.UTC(Number(year), month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(dayAt(first.getTime()), Math.min(date, last) - 1)
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(msOf(day)).getUTCDay()

/** For documents, papers and the public: `2026年11月24日`. */
export const fullDate = (day: Day): string => {
  const { year, month, date } = figures(day)
  return `${year}年${month}月${date}日`
}

/** Within the year in the apps: `11月24日 周二`. */
export const shortDate = (day: Day): string => {
  const { month, date } = figures(day)
  return `${month}月${date}日 ${weekdays[weekdayOf(day)]}`
}

/** Time of day in Shanghai: `08:12`. */
export const timeOf = (instant: string): string =>
  new Date(Date.parse(instant) + shanghaiMs).toISOString().slice(11, 16)
