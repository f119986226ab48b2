import { type Day, fullDate } from '@app/rules/time/day'
import { publicationNoticeNames } from '@app/types/inspection/publication/values'
import { inspectionKindNames } from '@app/types/inspection/values'
import type { PublicCard } from '@app/types/shop/card'
import { html, type Markup } from './page-html'
import { icon, shape } from './page-shapes'
import type { ShownInspection } from './page-words'

const objections: Readonly<Record<NonNullable<ShownInspection['objection']>, string>> = {
  open: '商户已提出异议，正在复核。',
  upheld: '商户提出过异议，经复核维持原结果。',
}

/** The merchant's own words, marked as theirs. */
const replyOf = ({ text, day }: NonNullable<ShownInspection['reply']>): Markup =>
  html`<div class="reply"><p class="sub">商户回复·${fullDate(day)}</p><p class="own">${text}</p></div>`

/** What stands beside a result: that it was corrected, that its shop objects, and the shop's reply. */
export const saidBeside = ({ corrected, objection, reply }: ShownInspection): Markup[] => [
  ...(corrected ? [html`<p class="strip">${icon('flag')}<span>这个结果已更正，原来的不再公开。</span></p>`] : []),
  ...(objection ? [html`<p class="strip">${icon('flag')}<span>${objections[objection]}</span></p>`] : []),
  ...(reply ? [replyOf(reply)] : []),
]

const gone: Readonly<Record<NonNullable<PublicCard['takenBack']>[number]['notice'], (on: Day) => string>> = {
  withdrawn: (on) => `${fullDate(on)}撤回，内容不再公开`,
  suspended: (on) => `${fullDate(on)}起暂停公示`,
  correcting: (on) => `${fullDate(on)}起更正，改好再公示`,
}

/** Results that are public no longer: that there was one, and since when it is not. */
export const takenBackRows = ({ takenBack = [] }: Pick<PublicCard, 'takenBack'>): Markup[] =>
  takenBack.map(
    ({ day, kind, notice, on }) =>
      html`<li class="hist">${shape('none', 'line')}<div><h3>${publicationNoticeNames[notice]}</h3><p class="sub">${fullDate(day)}·${inspectionKindNames[kind]}</p><p class="sub">${gone[notice](on)}</p></div></li>`,
  )
