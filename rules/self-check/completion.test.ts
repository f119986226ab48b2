import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFigures, type Counted, countEnded, countMadeUp, nothingCounted } from './completion'

const empty: Counted = { figures: nothingCounted, missedPeriods: [] }
const outcomes = fc.array(fc.constantFrom('done', 'late', 'missed', 'closed'), { maxLength: 60 })
const count = (came: readonly ('done' | 'late' | 'missed' | 'closed')[]) =>
  came.reduce((counted, outcome, n) => countEnded(counted, `table#${n}`, outcome), empty)

describe('completion', () => {
  it('accounts for everything owed, and names every period that is missed', () => {
    fc.assert(
      fc.property(outcomes, fc.array(fc.nat(59)), (came, madeUp) => {
        const { figures, missedPeriods } = madeUp.reduce((now, n) => countMadeUp(now, `table#${n}`), count(came))
        expect(figures.done + figures.late + figures.missed).toBe(figures.owed)
        expect(figures.owed + figures.closed).toBe(came.length)
        expect(missedPeriods).toHaveLength(figures.missed)
      }),
    )
  })

  it('counts what was made up once, however often it comes', () => {
    const once = countMadeUp(count(['missed', 'done']), 'table#0')
    expect(once.figures).toEqual({ owed: 2, done: 1, late: 1, missed: 0, closed: 0 })
    expect(countMadeUp(once, 'table#0')).toBe(once)
  })

  it('takes away exactly what was added', () => {
    const { figures } = count(['missed', 'closed', 'late'])
    expect(addFigures(addFigures(nothingCounted, figures), figures, -1)).toEqual(nothingCounted)
  })
})
