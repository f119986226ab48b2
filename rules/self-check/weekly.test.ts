import { businessTypes } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { controlTemplate } from './control-template'
import { toSettle, unsettled } from './weekly'

const found = (day: string, key = 'rk.1') => ({ day, key, text: '风险', remark: '有问题' })
const [monday, tuesday, lastWeek] = [found('2026-11-23'), found('2026-11-24', 'rk.3'), found('2026-11-20')]

describe('what a weekly review has to settle', () => {
  it('is what its week found, and what the week before left open', () => {
    expect(toSettle([lastWeek, monday, tuesday], [])).toEqual([lastWeek, monday, tuesday])
    expect(toSettle([lastWeek, monday], [{ ...lastWeek, done: true }])).toEqual([monday])
    expect(toSettle([lastWeek, monday], [{ ...lastWeek, done: false }])).toEqual([lastWeek, monday])
  })

  it('misses nothing and invents nothing', () => {
    expect(unsettled([monday, tuesday], [{ ...monday, done: true }])).toEqual({ missing: [tuesday], strange: [] })
    const other = { day: '2026-11-25', key: 'rk.9', done: true }
    expect(unsettled([monday], [{ ...monday, done: false }, other])).toEqual({ missing: [], strange: [other] })
  })
})

it('begins a list for whoever deals in food, each risk once, and for nobody else', () => {
  for (const type of businessTypes) {
    const keys = controlTemplate([type]).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
  expect(controlTemplate(['drugRetail'])).toEqual([])
  expect(controlTemplate(['canteen', 'catering']).map(({ key }) => key)).toContain('rk.21')
  expect(controlTemplate(['smallCatering']).length).toBe(8)
})
