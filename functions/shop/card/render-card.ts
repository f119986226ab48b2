import { statusWords } from '@app/rules/shop/facts/status-words'
import { dayOf } from '@app/rules/time/day'
import type { PublicCard } from '@app/types/shop/card'
import { businessTypeNames } from '@app/types/shop/values'
import { codeTail } from '../code/code-tail'
import { contact, reportForm } from './page-contact'
import { framed, type PageContext, sized } from './page-frame'
import { earlierInspections } from './page-history'
import { html, type Markup, markup } from './page-html'
import { papers } from './page-papers'
import { people } from './page-people'
import { lastResult } from './page-result'
import { icon, shape } from './page-shapes'
import { instantWords } from './page-words'

const corner = markup(
  '<svg class="corner" viewBox="0 0 140 140" aria-hidden="true"><rect x="6" y="6" width="128" height="128" rx="26" fill="none" stroke="#fff" stroke-width="11"/><rect x="40" y="40" width="60" height="60" rx="13" fill="#fff"/></svg>',
)

const over = (card: PublicCard, today: string): Markup | undefined => {
  const words = statusWords(card, today)
  return words ? html`<p class="over">${shape('warn')}<b>${words}</b></p>` : undefined
}

/** Which shop, and is it the one you stand in. */
const hero = (card: PublicCard, today: string): Markup => {
  const { name, address, businessTypes } = card
  const kinds = businessTypes.map((type) => businessTypeNames[type]).join('·')
  return html`<div class="hero">${corner}
<h1>${name}</h1>
<p class="addr">${icon('pin')}<span>${address}</span></p>
${kinds && html`<p class="kinds">${kinds}</p>`}
${over(card, today)}
<section class="ask"><h2>您现在站在这家店里吗？</h2><p class="sub">请看一眼招牌和门牌号，对得上再往下看。</p>
<div class="btns"><a class="btn pri small" href="#last">是这家</a><a class="btn bad small" href="#report">对不上</a></div></section>
</div>`
}

type Shown = PageContext & { readonly card: PublicCard; readonly code: string; readonly at: Date }

const foot = ({ card, code, size, publicUrl }: Shown): Markup => html`<p>码尾号 ${codeTail(code)}·已核验，由本局签发</p>
<p>数据更新到 ${instantWords(card.updatedAt)}</p>
<p class="screen"><a href="${sized('/s/about', size)}">公开哪些内容、为什么公开</a></p>
<p class="paper">网页地址 ${publicUrl}/s/${code}</p>`

/**
 * The consumer's page of a shop: which shop, the last result and what failed, papers, history, who is responsible, how
 * to reach them. `code` is the verified code that was scanned; papers stand as they do on the day of `at`.
 */
export const renderCard = (shown: Shown): string => {
  const { card, code, at, size } = shown
  const today = dayOf(at.toISOString())
  return framed({
    ...shown,
    title: `${card.name}·${card.bureauName || '市场监督管理局'}`,
    bureauName: card.bureauName,
    path: `/s/${code}`,
    drawings: ['pass', 'warn', 'fail', 'none', 'pin', 'clock', 'phone', 'flag', 'office'],
    main: html`${hero(card, today)}
<div class="col">
${lastResult(card.inspections, today)}
${papers(card, today)}
${people(card)}
${earlierInspections(card)}
${contact(card)}
${reportForm(sized(`/s/${code}/mismatch`, size))}
</div>`,
    foot: foot(shown),
  })
}
