import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, hashOf } from './hash-table'

describe('canonical JSON', () => {
  it('is the same whatever the order of keys', () => {
    const shuffled = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => ({
      value,
      reversed: Object.fromEntries(Object.entries(value).reverse()),
    }))
    fc.assert(
      fc.property(shuffled, ({ value, reversed }) => {
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('the hash of a table', () => {
  it('is 64 hexadecimal digits', () => {
    expect(hashOf(catering2016)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('changes with a word of an item, a rule or the standing', () => {
    const [group, ...rest] = catering2016.groups
    const [item, ...others] = group!.items
    const reworded = { ...group!, items: [{ ...item!, text: `${item!.text}。` }, ...others] }
    const changed = [
      { ...catering2016, groups: [reworded, ...rest] },
      { ...catering2016, judgement: { kind: 'all-key' as const } },
      { ...catering2016, standing: undefined as never },
    ]
    const hashes = [catering2016, ...changed].map(hashOf)
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
