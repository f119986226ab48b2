import { describe, expect, it } from 'vitest'
import { wordsOf } from './dictionary'
import { openWords, packWords } from './packed-words'
import { orderOf } from './text-order'

const order = orderOf('code')
const sorted = Array.from({ length: 3_000 }, (_, n) => `云市监检〔${String(n * 2).padStart(6, '0')}〕号`)
const plain = wordsOf(sorted, order)
const packed = openWords(packWords(sorted, 1_024), order)

describe('words packed in blocks', () => {
  it('are each where they were, the first and last of a block too', () => {
    expect(sorted.map((_, index) => packed.at(index + 1))).toEqual(sorted)
    expect(packed.all()).toEqual(sorted)
  })

  it('know where a word stands, or would stand', () => {
    const between = Array.from({ length: 6_002 }, (_, n) => `云市监检〔${String(n - 1).padStart(6, '0')}〕号`)
    const asked = ['', ...between, '龙']
    expect(asked.map((word) => packed.rank(word))).toEqual(asked.map((word) => plain.rank(word)))
  })

  it.each(['云', '〔00', '4〕号', '002048', '监检〔005998〕', '没有', '2'])('find %j wherever it occurs', (text) => {
    const found = packed.holding(text)
    expect(found).toEqual(plain.holding(text))
  })

  it('hold nothing when there is none', () => {
    const none = openWords(packWords([], 1_024), order)
    expect([none.size, none.rank('云'), none.all(), none.holding('云')]).toEqual([0, 0.5, [], new Uint8Array(1)])
  })
})
