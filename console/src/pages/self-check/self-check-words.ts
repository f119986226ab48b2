import type { CompletionFigures } from '@app/types/self-check/completion'
import { type CompletionKind, completionKinds, type SelfCheckResult } from '@app/types/self-check/values'
import type { Tone } from '../../parts/shapes'
import { dayInWords } from '../../words/day'
import { rate } from '../../words/figures'

export const resultTones: Readonly<Record<SelfCheckResult, Tone>> = {
  ok: 'pass',
  problem: 'fail',
  notApplicable: 'none',
}

export const kindIn = (params: URLSearchParams): CompletionKind =>
  completionKinds.find((known) => known === params.get('kind')) ?? 'daily'

const yearly: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})-W(\d{2})$/, '周'],
  [/^(\d{4})-Q(\d)$/, '季度'],
]

/** A period as it is said: `11月23日`, `2026年第48周`, `2026年11月`, `2026年第4季度`. */
export const periodInWords = (period: string, now: Date): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return dayInWords(period, now)
  for (const [shape, unit] of yearly) {
    const [, year, number] = shape.exec(period) ?? []
    if (year !== undefined) return `${year}年第${Number(number)}${unit}`
  }
  const [year = '', month = ''] = period.split('-')
  return `${year}年${Number(month)}月`
}

/** What was done in time, of what was owed. */
export const onTime = ({ done, owed }: Pick<CompletionFigures, 'done' | 'owed'>): string => rate(done, owed)

/** Seconds between two instants as they are said: `18 秒`, `4 分 10 秒`. */
export const lasted = (from: string, to: string): string => {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000))
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
}
