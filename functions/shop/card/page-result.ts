import { headlineOf, isMended, outcomeName } from '@app/rules/inspection/headline'
import { withoutDeadline } from '@app/rules/inspection/measures'
import type { Day } from '@app/rules/time/day'
import { fullDate } from '@app/rules/time/day'
import { inspectionKindNames } from '@app/types/inspection/values'
import { saidBeside } from './page-beside'
import { html, type Markup } from './page-html'
import { icon, shape, shapeOfVerdict } from './page-shapes'
import { measureMarkup, recheckLine, type ShownInspection, uncheckedOf } from './page-words'

/** Read out as 「结果：基本符合」; seen as the words alone, beside their shape. A re-check has no grade. */
export const outcomeWords = (one: Pick<ShownInspection, 'kind' | 'verdict' | 'scale'>): Markup =>
  html`<span class="seen">结果：</span>${outcomeName(one)}`

/** `2026年11月24日·日常监督检查` */
export const dayAndKind = ({ day, kind }: ShownInspection): string => `${fullDate(day)}·${inspectionKindNames[kind]}`

const counts = (inspection: ShownInspection): Markup => {
  const { items, passed, notApplicable, failing } = inspection
  const unchecked = uncheckedOf(inspection)
  const parts = [
    passed > 0 && html`${passed} 项符合`,
    failing.length > 0 && html`<b class="fail-t nw">${failing.length} 项不符合</b>`,
    notApplicable > 0 && html`${notApplicable} 项本店不适用`,
    unchecked > 0 && html`${unchecked} 项这次没有查`,
  ].filter((part) => part !== false)
  return html`<p class="sum">一共 ${items} 项${parts.map((part, i) => html`${i === 0 ? '：' : '，'}${part}`)}。</p>`
}

const failingItem = ({ number, text, keyItem, failedLastTime }: ShownInspection['failing'][number]): Markup => {
  const about = [`第 ${number} 项`, keyItem ? '重点项' : '一般项', ...(failedLastTime ? ['上次也有'] : [])]
  return html`<li>${shape('fail')}<div>${text}<span class="sub">${about.join('·')}</span></div></li>`
}

const noneYet = html`<section class="card" id="last"><div class="verdict">${shape('none', 'big')}<div><h2>最近一次检查</h2><p class="w">还没有检查记录</p></div></div>
<p class="sum">本局还没有在这里公布过对这家店的检查结果。查过之后，结果会出现在这一页。</p></section>`

/** What re-checks came to, newest first; of the newest also what is asked for now if that is not all mended. */
const recheckStrip = (today: Day) => (recheck: ShownInspection, at: number) => {
  const still = at > 0 || isMended(recheck) ? [] : measureMarkup(recheck, today)
  return html`<p class="strip">${shape(shapeOfVerdict[recheck.verdict])}<span>${recheckLine(recheck)}。${still}</span></p>`
}

/** The last inspection: how it ended, the counts, what failed, what became of that, and the re-checks after it. */
export const lastResult = (inspections: readonly ShownInspection[], today: Day): Markup => {
  const { last, rechecks } = headlineOf(inspections)
  if (!last) return noneYet
  const look = shapeOfVerdict[last.verdict]
  const asked = rechecks.length === 0 ? last : withoutDeadline(last)
  const measures = measureMarkup(asked, today)
  return html`<section class="card" id="last"><div class="verdict">${shape(look, 'big')}<div><h2>最近一次检查</h2><p class="w ${look}-t">${outcomeWords(last)}</p><p class="note">${dayAndKind(last)}</p></div></div>
${counts(last)}
${last.failing.length > 0 && html`<ul class="fails">${last.failing.map(failingItem)}</ul>`}
${measures.length > 0 && html`<p class="strip">${icon('clock')}<span>${measures}</span></p>`}
${rechecks.map(recheckStrip(today))}
${saidBeside(last)}</section>`
}
