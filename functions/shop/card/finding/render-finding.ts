import { fullDate } from '@app/rules/time/day'
import type { PublicFinding } from '@app/types/rectification/public-finding'
import { answerLimits, paperLimits } from '@app/types/rectification/values'
import { framed, type PageContext, sized } from '../page-frame'
import { html, type Markup } from '../page-html'
import { shape } from '../page-shapes'
import { findingScript } from './finding-script'

/** What a printed code turns out to be. */
export type FoundFinding =
  | { readonly state: 'unknown' }
  | { readonly state: 'open' | 'used' | 'settled' | 'expired'; readonly finding: PublicFinding }

type Shown = PageContext & { readonly code: string }

const pathOf = (code: string) => `/r/${code}`

const frame = (shown: Shown, main: Markup): string =>
  framed({
    ...shown,
    title: '整改答复',
    path: pathOf(shown.code),
    drawings: ['pass', 'warn', 'fail', 'none'],
    main: html`<div class="col">${main}</div>`,
    foot: html`<p>这一页只对应检查文书上的这一项，不用登录。拿着文书的人都能打开，请收好文书。</p>`,
  })

const said = (which: 'pass' | 'warn' | 'fail' | 'none', title: string, words: string): Markup =>
  html`<div class="said">${shape(which, 'huge')}<h1>${title}</h1><p>${words}</p></div>`

const factsOf = ({ shopName, number, text, dueDay }: PublicFinding): Markup =>
  html`<section class="card"><h2>${shopName}</h2><p class="sub">${number} ${text}</p><p class="sub">请在${fullDate(dueDay)}前改好</p></section>`

const form = ({ code, size }: Shown): Markup => html`<section class="card"><h2>怎么改的</h2>
<p class="sub">写一句话，最好拍一张改好后的照片。只能提交一次，请写好再交。</p>
<form id="answer" method="post" action="${sized(pathOf(code), size)}">
<label>说明<textarea name="words" maxlength="${answerLimits.words}" rows="4" required></textarea></label>
<div id="photo-part" hidden><label>改好后的照片（选填，最多 ${paperLimits.photos} 张）<input id="pick" type="file" accept="image/*"></label>
<p class="sub" id="shot-note" role="status"></p><ul class="shots" id="shots"></ul></div>
<noscript><p class="sub">这个浏览器不能加照片，只写说明也可以提交。</p></noscript>
<p class="trap"><label>请不要填这一格<input name="website" tabindex="-1" autocomplete="off"></label></p>
<button class="btn pri" id="send">提交给监管所</button>
</form></section>
${findingScript}`

const over: Readonly<Record<'used' | 'settled' | 'expired', Markup>> = {
  used: said('pass', '这一项已经答复', '监管所正在核对。核对后要重改的，可以再扫这个码。'),
  settled: said('pass', '这一项已经办结', '不用再答复。'),
  expired: said('warn', '这个码已过期', '请带着文书找监管所，或在小程序里答复。'),
}

/** The words were taken, a photograph was not: whoever sent it hears so, and what becomes of it. */
const lacking = (many: number): Markup =>
  said(
    'warn',
    `说明已收到，有 ${many} 张照片没收下`,
    '这些照片打不开，或者不是照片。您写的说明监管所看得到，不用再写。要补照片，请在小程序里答复，或打电话给监管所；核对后退回的，可以再扫这个码。',
  )

const closedAs = (state: 'used' | 'settled' | 'expired', { photosUnusable = 0 }: PublicFinding): Markup =>
  state === 'used' && photosUnusable > 0 ? lacking(photosUnusable) : over[state]

/** The page that a printed code opens: its finding and a form, or why there is none. */
export const renderFinding = (shown: Shown, found: FoundFinding): string => {
  if (found.state === 'unknown')
    return frame(shown, said('fail', '没有这个码', '请核对文书上的码，重新扫一次；或打电话给监管所。'))
  const { state, finding } = found
  return frame(shown, html`${factsOf(finding)}${state === 'open' ? form(shown) : closedAs(state, finding)}`)
}

/** Said when it lies on the queue: what is written there cannot be lost any more. */
export const renderFindingTaken = (shown: Shown): string =>
  frame(shown, said('pass', '已交给监管所', '几秒后再扫这个码，能看到“已经答复”。请收好文书。'))

/** What was typed stays in the form to which the browser goes back. */
export const renderFindingRefused = (
  shown: Shown,
  words: { readonly message: string; readonly next: string },
): string =>
  frame(
    shown,
    html`${said('warn', words.message, words.next)}<a class="btn out" href="${sized(pathOf(shown.code), shown.size)}">回到这一项</a>`,
  )
