const parts = (at: Date) => {
  const two = (n: number) => String(n).padStart(2, '0')
  const shanghai = new Date(at.getTime() + 8 * 3_600_000)
  return {
    year: String(shanghai.getUTCFullYear()),
    month: two(shanghai.getUTCMonth() + 1),
    day: two(shanghai.getUTCDate()),
    time: `${two(shanghai.getUTCHours())}:${two(shanghai.getUTCMinutes())}`,
  }
}

/** A day: `2026年11月24日`, or `11月24日` within the year of `now`. `day` is `YYYY-MM-DD`. */
export const dayInWords = (day: string, now?: Date): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  const short = `${Number(month)}月${Number(date)}日`
  return now !== undefined && parts(now).year === year ? short : `${year}年${short}`
}

/** Instant (ISO 8601) in words, Asia/Shanghai: `11月24日 10:41`, with the year when it is another one. */
export const momentInWords = (instant: string, now: Date): string => {
  const { year, month, day, time } = parts(new Date(instant))
  return `${dayInWords(`${year}-${month}-${day}`, now)} ${time}`
}

/** Calendar day of an instant in Asia/Shanghai, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => {
  const { year, month, day } = parts(instant)
  return `${year}-${month}-${day}`
}

/** Clock time of an instant in Asia/Shanghai, `10:41`. */
export const timeOf = (instant: string): string => parts(new Date(instant)).time

/** Whole minutes between two instants, at least 0. */
export const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))

/** The last instant of a day in Asia/Shanghai, ISO 8601 in UTC. */
export const endOfDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000 - 1).toISOString()
