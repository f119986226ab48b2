import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, html, markup } from './page-html'

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

describe('a piece of a page', () => {
  it('escapes what people wrote and keeps what is markup', () => {
    const name = '<script>alert("x")</script>'
    expect(html`<b title="${name}">${name}${markup('<i></i>')}</b>`.markup).toBe(
      '<b title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<i></i></b>',
    )
  })

  it('joins lists and leaves out what is not there', () => {
    expect(html`${['a', html`<br>`, undefined, false, 0]}`.markup).toBe('a<br>0')
  })

  it('never lets a sign of markup through, and loses none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')).toBe(text)
      }),
    )
  })
})
