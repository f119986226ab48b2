import { describe, expect, it } from 'vitest'
import { carriedOver, extraGroup, extraTitle } from './extra'
import { carriedKey, extraKey, isExtra } from './extra-key'
import type { PastVisit } from './follow-up'
import { tableOf } from './testing'

const today = tableOf(1, 2)
const former = {
  groups: [
    { key: '1', title: '旧', items: [{ key: 'old.1', number: '1', text: '旧的一项', keyItem: true, naAllowed: true }] },
  ],
}
const visit = (day: string, answers: PastVisit['answers']): PastVisit => ({ day, answers })
const failed = visit('2026-01-01', { 'old.1': { result: 'fail', remark: '无盖' }, 'g.2': { result: 'fail' } })

describe('a failure whose item the table no longer has', () => {
  it('becomes a named extra check; the others follow their key', () => {
    expect(carriedOver([today], [failed], [former])).toEqual({
      mustCheck: [{ key: 'g.2', day: '2026-01-01' }],
      extras: [{ key: 'extra.old.1', text: '旧的一项', day: '2026-01-01', remark: '无盖' }],
    })
  })

  it('is asked as a group of its own, that a person answers with 符合 or 不符合', () => {
    const group = extraGroup(carriedOver([today], [failed], [former]).extras)
    expect(group).toMatchObject({ key: 'extra', title: extraTitle })
    expect(group?.items).toMatchObject([{ key: 'extra.old.1', text: '旧的一项', keyItem: false, naAllowed: false }])
    expect(extraGroup([])).toBeUndefined()
  })

  it('stays open while it fails again, under one key', () => {
    const again = visit('2026-02-01', { 'extra.old.1': { result: 'fail' } })
    expect(carriedOver([today], [failed, again], [former]).extras).toEqual([
      { key: 'extra.old.1', text: '旧的一项', day: '2026-02-01' },
    ])
  })

  it('is gone once its extra check passes, or a table with the item passes it', () => {
    for (const key of ['extra.old.1', 'old.1']) {
      const passed = visit('2026-02-01', { [key]: { result: 'pass' } })
      expect(carriedOver([today], [failed, passed], [former]).extras).toEqual([])
    }
  })

  it('returns to its item when a table has it again', () => {
    const again = visit('2026-02-01', { 'extra.old.1': { result: 'fail' } })
    const { mustCheck, extras } = carriedOver([today, former], [failed, again], [former])
    expect([mustCheck.map(({ key }) => key), extras]).toEqual([['g.2', 'old.1'], []])
  })

  it('is called by its key where no former table is known', () => {
    expect(carriedOver([today], [failed], []).extras[0]?.text).toBe('old.1')
  })
})

it('carries a failure of an item that two tables share once', () => {
  const { mustCheck } = carriedOver([today, tableOf(0, 2)], [failed], [former])
  expect(mustCheck.map(({ key }) => key)).toEqual(['g.2'])
})

it.each(['cy.1.1', 'extra.cy.1.1'])('%s has one extra key and one own key', (key) => {
  expect(extraKey(key)).toBe('extra.cy.1.1')
  expect(carriedKey(key)).toBe('cy.1.1')
  expect(isExtra(extraKey(key))).toBe(true)
})
