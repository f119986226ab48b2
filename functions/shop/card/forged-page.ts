import type { Context } from 'hono'
import { callerOf } from '../../platform/caller-of'
import { tokenBucket } from '../../platform/token-bucket'
import { codeTail } from '../code/code-tail'
import { framed, type PageContext } from './page-frame'
import { html, markup } from './page-html'
import { forgedWords, notice } from './page-refused'
import { icon } from './page-shapes'
import { instantWords } from './page-words'
import { contextOf, type PublicDeps } from './public-deps'

type Asked = { readonly code: string; readonly at: Date }
type Pieces = readonly (Buffer | string)[]

/** Stand where a page will say something of its own; no page holds such a sign otherwise. */
const slots = { code: '\ue001', tail: '\ue002', at: '\ue003' } as const
const slot = /([\ue001\ue002\ue003])/

const wholeCode = /^[A-Za-z0-9_-]{28}$/

/** The page in pieces: those that are always alike as bytes, and the slots between them. */
const piecesOf = (context: PageContext): Pieces =>
  framed({
    ...context,
    title: forgedWords.title,
    path: `/s/${slots.code}`,
    drawings: ['fail', 'phone'],
    main: html`<div class="col">${notice(forgedWords)}
<a class="btn pri" href="tel:12315">${icon('phone')}打 12315</a></div>`,
    foot: html`<p>拒绝原因：不是本局签发${slots.tail}</p><p>${slots.at}</p>`,
  })
    .split(slot)
    .map((piece) => (slot.test(piece) ? piece : Buffer.from(piece)))

const utf8 = (text: string) => Buffer.from(text)

const filled = (pieces: Pieces, { code, at }: Asked): Buffer<ArrayBuffer> => {
  const words: Readonly<Record<string, Buffer>> = {
    [slots.code]: utf8(html`${encodeURIComponent(code)}`.markup),
    [slots.tail]: utf8(wholeCode.test(code) ? `（码尾号 ${codeTail(code)}）` : ''),
    [slots.at]: utf8(instantWords(at.toISOString())),
  }
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? (words[piece] as Buffer) : piece)))
}

/** The same in a few hundred bytes, for whoever sends forged codes without end. */
const short = utf8(
  `<!doctype html>\n${
    html`<html lang="zh-CN"><head><meta charset="utf-8"><title>${forgedWords.title}</title></head><body><h1>${forgedWords.title}</h1><p>${forgedWords.words}</p>${markup('<p><a href="tel:12315">打 12315</a></p>')}</body></html>`
      .markup
  }\n`,
)

/** Of one address: enough for a street of people behind one address of a carrier. */
const share = { burst: 120, refillSeconds: 1, mostCallers: 10_000 }

/**
 * The page for a code that is not ours: nothing was read, so nothing is known; a shop that does not exist is answered
 * alike. Drawn once a text size, then only filled in: whoever forges codes by the thousand makes no work. Beyond its
 * share an address is told the same in a few bytes; an honest code is never counted, whoever else shares its address.
 */
export const forgedPages = (deps: PublicDeps) => {
  const { seal, publicUrl, clock } = deps
  const drawn = {
    normal: piecesOf({ seal, publicUrl, size: 'normal' }),
    large: piecesOf({ seal, publicUrl, size: 'large' }),
  }
  const hasShare = tokenBucket(share)
  return (c: Context, code: string): Uint8Array<ArrayBuffer> => {
    const at = clock()
    // callers that nobody names share one bucket
    return hasShare(callerOf(c) ?? 'unnamed', at) ? filled(drawn[contextOf(deps, c).size], { code, at }) : short
  }
}
export type ForgedPages = ReturnType<typeof forgedPages>
