import { fullDate } from '@app/rules/time/day'
import { verdictNames } from '@app/types/inspection/values'
import type { PublicCard } from '@app/types/shop/card'
import { html, type Markup } from './page-html'
import { dayAndKind, verdictWords } from './page-result'
import { shape, shapeOfVerdict } from './page-shapes'
import { recheckAfter, type ShownInspection } from './page-words'

/** Earlier inspections that stand open; the rest unfolds. */
const openRows = 2

const whatFailed = ({ failing }: ShownInspection): Markup => {
  const items = failing.map(({ text }) => html`<li>${shape('fail')}<span>${text}</span></li>`)
  return html`<details><summary>${failing.length} 项不符合</summary><ul class="was">${items}</ul></details>`
}

const recheckWords = ({ day, verdict }: ShownInspection): string => `${fullDate(day)}复查：${verdictNames[verdict]}`

const row = (inspections: readonly ShownInspection[], at: number): Markup | undefined => {
  const one = inspections[at]
  const recheck = recheckAfter(inspections, at)
  return (
    one &&
    html`<li class="hist">${shape(shapeOfVerdict[one.verdict], 'line')}<div><h3>${verdictWords(one.verdict)}</h3><p class="sub">${dayAndKind(one)}</p>
${one.failing.length > 0 && recheck && html`<p class="sub">${recheckWords(recheck)}</p>`}${one.failing.length > 0 && whatFailed(one)}</div></li>`
  )
}

type History = Pick<PublicCard, 'inspections' | 'inspectionCount'>

const folded = ({ inspections, inspectionCount }: History): Markup | undefined => {
  const rows = inspections.slice(1 + openRows).map((_, i) => row(inspections, i + 1 + openRows))
  const unlisted = inspectionCount - inspections.length
  if (rows.length === 0 && unlisted <= 0) return undefined
  const rest = unlisted > 0 && html`<p class="lic sub">更早的 ${unlisted} 次没有列在这里，可以向监管所查询。</p>`
  return html`<details class="more"><summary>更早的 ${rows.length + Math.max(0, unlisted)} 次</summary>${rows.length > 0 && html`<ul class="flush">${rows}</ul>`}${rest}</details>`
}

/** Inspections before the last one, newest first, with what failed then. Nothing at all when there was none. */
export const earlierInspections = (card: History): Markup | undefined => {
  const { inspections, inspectionCount } = card
  if (inspections.length < 2) return undefined
  const open = inspections.slice(1, 1 + openRows).map((_, i) => row(inspections, i + 1))
  return html`<div class="sec"><h2>以前的检查</h2><span class="note">前后共 ${inspectionCount} 次</span></div>
<div class="card flush"><ul class="flush">${open}</ul>${folded(card)}</div>`
}
