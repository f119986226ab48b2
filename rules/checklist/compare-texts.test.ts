import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare-texts'

describe('two texts', () => {
  it.each([
    [
      '健康证明有效',
      '健康证明有效，与在岗名单一致',
      [
        ['same', '健康证明有效'],
        ['ins', '，与在岗名单一致'],
      ],
    ],
    [
      '带盖容器',
      '容器',
      [
        ['del', '带盖'],
        ['same', '容器'],
      ],
    ],
    ['', '新', [['ins', '新']]],
    ['旧', '', [['del', '旧']]],
    ['一样', '一样', [['same', '一样']]],
    [
      '𠮷野家',
      '𠮷田家',
      [
        ['same', '𠮷'],
        ['del', '野'],
        ['ins', '田'],
        ['same', '家'],
      ],
    ],
  ] as const)('%s → %s', (before, after, parts) => {
    expect(compareTexts(before, after).map(({ kind, text }) => [kind, text])).toEqual(parts)
  })

  it('are both found again in the parts, and nothing is said twice', () => {
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 30 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = compareTexts(before, after)
        const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
        expect([without('ins'), without('del')]).toEqual([before, after])
        expect(parts.filter(({ text }, at) => text === '' || parts[at - 1]?.kind === parts[at]?.kind)).toEqual([])
      }),
    )
  })
})
