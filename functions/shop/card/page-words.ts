import { recheckWords } from '@app/rules/inspection/headline'
import { type Day, dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { Disposition } from '@app/types/inspection/values'
import type { PublicCard } from '@app/types/shop/card'
import { html, type Markup } from './page-html'

export type ShownInspection = PublicCard['inspections'][number]

/** `2026年11月26日 18:02`, in Shanghai. */
export const instantWords = (instant: string): string => `${fullDate(dayOf(instant))} ${timeOf(instant)}`

/** `12月8日` within the year of today, else with its year. */
const dueWords = (day: Day, today: Day): string => {
  const full = fullDate(day)
  return day.slice(0, 4) === today.slice(0, 4) ? full.slice(5) : full
}

/** Items of the table that were not looked at: a fly check may leave some. */
export const uncheckedOf = ({ items, passed, notApplicable, failing }: ShownInspection): number =>
  Math.max(0, items - passed - notApplicable - failing.length)

type Order = NonNullable<ShownInspection['rectification']>

const overWords: Readonly<Record<Exclude<Order['state'], 'open'>, string>> = {
  mended: '已整改。',
  carriedOver: '没改好的并入了后来的检查。',
  ended: '不再要求整改。',
}

/** What became of the order to mend, as whoever keeps it says. */
const orderWords = ({ state, by }: Order, today: Day): Markup => {
  if (state !== 'open') return html`${overWords[state]}`
  if (!by) return html`整改中。`
  const due = html`<b class="nw">${dueWords(by, today)}</b>`
  return by >= today ? html`整改中，至 ${due}。` : html`逾期未整改，要求 ${due}前改好。`
}

const rectifyWords = ({ rectifyBy, rectification }: ShownInspection, today: Day): Markup => {
  if (rectification) return orderWords(rectification, today)
  if (!rectifyBy) return html`整改中，之后由检查人员核对。`
  const by = html`<b class="nw">${dueWords(rectifyBy, today)}</b>`
  return rectifyBy >= today
    ? html`整改中。要求 ${by}前改好，之后由检查人员核对。`
    : html`要求 ${by}前改好，还没有核对的记录。`
}

const measures: Readonly<Record<Exclude<Disposition, 'passed' | 'rectifyByDate'>, string>> = {
  correctedOnSite: '有问题的地方已当场整改。',
  investigation: '已立案调查。',
  stopBusiness: '已责令停止经营。',
  transferred: '已移送有权处理的部门。',
}

/** What became of the failing items, one sentence a measure; none when the shop simply passed. */
export const measureWords = (inspection: ShownInspection, today: Day): Markup[] =>
  inspection.dispositions.flatMap((one) => {
    if (one === 'passed') return []
    return one === 'rectifyByDate' ? [rectifyWords(inspection, today)] : [html`${measures[one]}`]
  })

/** An inspection whose order to mend has been looked at since. */
export const withoutDeadline = (inspection: ShownInspection): ShownInspection => ({
  ...inspection,
  dispositions: inspection.dispositions.filter((one) => one !== 'rectifyByDate'),
})

/** `2026年6月2日复查：整改合格` */
export const recheckLine = ({ day, verdict }: ShownInspection): string =>
  `${fullDate(day)}复查：${recheckWords({ verdict })}`
