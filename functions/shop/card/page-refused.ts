import type { PublicCard } from '@app/types/shop/card'
import { codeTail } from '../code/code-tail'
import { contact, reportForm } from './page-contact'
import { framed, type PageContext, sized } from './page-frame'
import { html, type Markup } from './page-html'
import { shape } from './page-shapes'
import { instantWords } from './page-words'

type Step = { readonly what: string; readonly why: string }

type Said = {
  readonly look: 'warn' | 'fail'
  readonly title: string
  readonly words: string
  readonly steps: readonly Step[]
}

const otherSign: Step = { what: '看看店里有没有另一张码。', why: '本局的码印有监管所电话，由所里统一张贴。' }

export const forgedWords: Said = {
  look: 'fail',
  title: '这张码不是本局签发的',
  words: '码里的防伪签名对不上。它可能是仿制的，也可能印坏了、被涂改过。',
  steps: [
    { what: '先别凭这张码判断这家店。', why: '我们没有显示任何商户信息，因为不知道它是哪一家。' },
    otherSign,
    { what: '打 12315，说您在哪家店看到的。', why: '一分钟。市场监管部门会去现场核对。' },
  ],
}

const supersededWords: Said = {
  look: 'warn',
  title: '这张码已换新',
  words: '本局给这家店换过码，这一张不再作数。它可能没有及时取下，也可能被人贴到了别处。',
  steps: [
    { what: '先别凭这张码判断这家店。', why: '我们没有显示商户信息，因为旧码可能贴在别家。' },
    { what: '扫店里新贴的码。', why: '本局的码印有监管所电话，由所里统一张贴。' },
    { what: '只有这一张的，请告诉我们。', why: '不用登录。我们会去现场核对。' },
  ],
}

const revokedWords: Said = {
  look: 'warn',
  title: '这张码已停用',
  words: '本局收回了这张码，它不再代表任何一家店。',
  steps: [
    { what: '先别凭这张码判断这家店。', why: '我们没有显示商户信息，因为这张码已经作废。' },
    otherSign,
    { what: '还挂在店里的，请告诉我们。', why: '不用登录。我们会去现场核对。' },
  ],
}

/** What is wrong with a code and what its reader can do. */
export const notice = ({ look, title, words, steps }: Said): Markup => html`<div class="said">${shape(look, 'huge')}
<h1 class="${look}-t">${title}</h1>
<p>${words}</p></div>
<section class="card"><h2>您可以这样做</h2><ol class="steps">${steps.map(({ what, why }) => html`<li><b>${what}</b><p class="sub">${why}</p></li>`)}</ol></section>`

type RefusedCode = PageContext & { readonly code: string; readonly at: Date }

const reportSign = { title: '这张码还挂在店里？', button: '报告这张码', look: 'pri' } as const

const reasons = { superseded: '已换新', revoked: '已停用' } as const

/** A code that was ours once. It names the bureau and the station, never the shop: the sign may hang anywhere. */
export const renderWithdrawn = (
  page: RefusedCode & { readonly state: 'superseded' | 'revoked'; readonly card: PublicCard },
): string => {
  const { state, card, code, size, at } = page
  const said = state === 'superseded' ? supersededWords : revokedWords
  return framed({
    ...page,
    title: said.title,
    bureauName: card.bureauName,
    path: `/s/${code}`,
    drawings: ['warn', 'phone', 'flag', 'office'],
    main: html`<div class="col">${notice(said)}
${reportForm(sized(`/s/${code}/mismatch`, size), reportSign)}
${contact(card)}</div>`,
    foot: html`<p>拒绝原因：${reasons[state]}（码尾号 ${codeTail(code)}）</p><p>${instantWords(at.toISOString())}</p>`,
  })
}
