import { type Day, dayFrom } from '@app/rules/time/day'

/** The day that somebody typed: 20260301, 2026-3-1, 2026年3月1日; undefined where it is none. */
export const typedDay = (typed: string): Day | undefined => {
  const text = typed.trim()
  const [, year, month, date] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})日?$/.exec(text) ?? []
  return year ? dayFrom(Number(year), Number(month), Number(date)) : undefined
}

/** What is said of a day that cannot be read, once something was typed. */
export const dayWrong = (typed: string): string | undefined =>
  typed.trim() !== '' && typedDay(typed) === undefined ? '写成 20260301 这样的八位数字' : undefined
