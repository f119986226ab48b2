import { recheckWords } from '@app/rules/inspection/headline'
import { measuresOf } from '@app/rules/inspection/measures'
import { type Day, dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { PublicCard } from '@app/types/shop/card'
import { html, type Markup } from './page-html'

export type ShownInspection = PublicCard['inspections'][number]

/** `2026年11月26日 18:02`, in Shanghai. */
export const instantWords = (instant: string): string => `${fullDate(dayOf(instant))} ${timeOf(instant)}`

/** Items of the table that were not looked at: a fly check may leave some. */
export const uncheckedOf = ({ items, passed, notApplicable, failing }: ShownInspection): number =>
  Math.max(0, items - passed - notApplicable - failing.length)

/** What became of the failing items, one sentence a measure; none when the shop simply passed. */
export const measureMarkup = (inspection: ShownInspection, today: Day): Markup[] =>
  measuresOf(inspection, today).map(
    ({ before, due, after }) => html`${before}${due !== undefined && html`<b class="nw">${due}</b>`}${after}`,
  )

/** `2026年6月2日复查：整改合格` */
export const recheckLine = ({ day, verdict }: ShownInspection): string =>
  `${fullDate(day)}复查：${recheckWords({ verdict })}`
