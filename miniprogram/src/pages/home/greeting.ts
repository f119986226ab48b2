import { timeOf } from '@app/rules/time/day'

/** Until which hour of the day. */
const greetings = [
  { until: 5, words: '夜里好' },
  { until: 11, words: '早上好' },
  { until: 13, words: '中午好' },
  { until: 18, words: '下午好' },
] as const

/** `早上好，贺青禾`: by the hour in Shanghai. */
export const greetingAt = (instant: string, name: string | undefined): string => {
  const hour = Number(timeOf(instant).slice(0, 2))
  const words = greetings.find(({ until }) => hour < until)?.words ?? '晚上好'
  return name ? `${words}，${name}` : words
}
