import type { Disposition } from '@app/types/inspection/values'
import { type Day, fullDate } from '../time/day'

type Order = { readonly state: 'open' | 'mended' | 'carriedOver' | 'ended'; readonly by?: Day | undefined }

/** What the public card keeps of a visit's measures. */
type Visit = {
  readonly dispositions: readonly Disposition[]
  readonly rectifyBy?: Day | undefined
  readonly rectification?: Order | undefined
}

/** One sentence that the public reads; `due`, when it has one, stands between, for whoever sets it bold. */
export type Measure = { readonly before: string; readonly due?: string; readonly after: string }

const said = (before: string): Measure => ({ before, after: '' })

/** `12月8日` within the year of today, else with its year. */
const dueWords = (day: Day, today: Day): string => {
  const full = fullDate(day)
  return day.slice(0, 4) === today.slice(0, 4) ? full.slice(5) : full
}

const overWords: Readonly<Record<Exclude<Order['state'], 'open'>, string>> = {
  mended: '已整改。',
  carriedOver: '没改好的并入了后来的检查。',
  ended: '不再要求整改。',
}

/** What became of the order to mend, as whoever keeps it says. */
const orderMeasure = ({ state, by }: Order, today: Day): Measure => {
  if (state !== 'open') return said(overWords[state])
  if (!by) return said('整改中。')
  const due = dueWords(by, today)
  return by >= today
    ? { before: '整改中，至 ', due, after: '。' }
    : { before: '逾期未整改，要求 ', due, after: '前改好。' }
}

const rectifyMeasure = ({ rectifyBy, rectification }: Visit, today: Day): Measure => {
  if (rectification) return orderMeasure(rectification, today)
  if (!rectifyBy) return said('整改中，之后由检查人员核对。')
  const due = dueWords(rectifyBy, today)
  return rectifyBy >= today
    ? { before: '整改中。要求 ', due, after: '前改好，之后由检查人员核对。' }
    : { before: '要求 ', due, after: '前改好，还没有核对的记录。' }
}

const measures: Readonly<Record<Exclude<Disposition, 'passed' | 'rectifyByDate'>, string>> = {
  correctedOnSite: '有问题的地方已当场整改。',
  investigation: '已立案调查。',
  stopBusiness: '已责令停止经营。',
  transferred: '已移送有权处理的部门。',
}

/** What became of the failing items, one sentence a measure; none when the shop simply passed. */
export const measuresOf = (visit: Visit, today: Day): readonly Measure[] =>
  visit.dispositions.flatMap((one) => {
    if (one === 'passed') return []
    return [one === 'rectifyByDate' ? rectifyMeasure(visit, today) : said(measures[one])]
  })

/** A visit whose order to mend has been looked at since: whether it was mended is what the re-check says. */
export const withoutDeadline = <T extends Visit>(visit: T): T => ({
  ...visit,
  dispositions: visit.dispositions.filter((one) => one !== 'rectifyByDate'),
})

/** The same sentences, one after another. */
export const measureWords = (visit: Visit, today: Day): string =>
  measuresOf(visit, today)
    .map(({ before, due = '', after }) => `${before}${due}${after}`)
    .join('')
