import { headlineOf, recheckOf } from '@app/rules/inspection/headline'
import type { PublicCard } from '@app/types/shop/card'
import { saidBeside, takenBackRows } from './page-beside'
import { html, type Markup } from './page-html'
import { dayAndKind, outcomeWords } from './page-result'
import { shape, shapeOfVerdict } from './page-shapes'
import { recheckLine, type ShownInspection } from './page-words'

/** Earlier inspections that stand open; the rest unfolds. */
const openRows = 2

/** Of an earlier inspection; the newest is told in full. A page stays within 30 KB. */
const mostItems = 8

const whatFailed = ({ failing }: ShownInspection): Markup => {
  const items = failing.slice(0, mostItems).map(({ text }) => html`<li>${shape('fail')}<span>${text}</span></li>`)
  const left = failing.length - mostItems
  const rest = left > 0 && html`<p class="sub">还有 ${left} 项没有列在这里，可以向监管所查询。</p>`
  return html`<details><summary>${failing.length} 项不符合</summary><ul class="was">${items}</ul>${rest}</details>`
}

const row = (inspections: readonly ShownInspection[], one: ShownInspection): Markup => {
  const recheck = one.kind === 'recheck' ? undefined : recheckOf(inspections, inspections.indexOf(one))
  return html`<li class="hist">${shape(shapeOfVerdict[one.verdict], 'line')}<div><h3>${outcomeWords(one)}</h3><p class="sub">${dayAndKind(one)}</p>
${one.failing.length > 0 && recheck && html`<p class="sub">${recheckLine(recheck)}</p>`}${one.failing.length > 0 && whatFailed(one)}${saidBeside(one)}</div></li>`
}

const folded = (rows: readonly Markup[], unlisted: number): Markup | undefined => {
  if (rows.length === 0 && unlisted <= 0) return undefined
  const rest = unlisted > 0 && html`<p class="lic sub">另有 ${unlisted} 次没有列在这里，可以向监管所查询。</p>`
  return html`<details class="more"><summary>还有 ${rows.length + Math.max(0, unlisted)} 次</summary>${rows.length > 0 && html`<ul class="flush">${rows}</ul>`}${rest}</details>`
}

type History = Pick<PublicCard, 'inspections' | 'inspectionCount' | 'takenBack'>

/** What is public no longer, then inspections before the last graded one, newest first, with what failed then. Nothing at all when there was none. */
export const earlierInspections = ({ inspections, inspectionCount, takenBack = [] }: History): Markup | undefined => {
  const rows = [...takenBackRows({ takenBack }), ...headlineOf(inspections).earlier.map((one) => row(inspections, one))]
  const rest = folded(rows.slice(openRows), inspectionCount - inspections.length)
  if (rows.length === 0 && !rest) return undefined
  return html`<div class="sec"><h2>以前的检查</h2><span class="note">前后共 ${inspectionCount + takenBack.length} 次</span></div>
<div class="card flush">${rows.length > 0 && html`<ul class="flush">${rows.slice(0, openRows)}</ul>`}${rest}</div>`
}
