import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { describe, expect, it } from 'vitest'
import { hashOf } from './hash-table'

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
      { ...catering2016, standing: '' as never },
    ]
    const hashes = [catering2016, ...changed].map(hashOf)
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
