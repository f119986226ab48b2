import { describe, expect, it } from 'vitest'
import { dealsWithFood, planAt, planOn, shippedPlan } from './plan-setting'

const set = (version: number, effectiveFrom: string, yearlyCap: number, setAt?: string) => ({
  ...{ version, effectiveFrom, yearlyCap, foodEveryMonths: 24, drugsEveryMonths: 36 },
  ...(setAt && { setAt }),
})

describe('what visits are planned by', () => {
  const versions = [set(2, '2027-01-01', 4), set(1, '2026-11-24', 3, '2026-11-24T02:00:00.000Z')]

  it.each([
    ['2026-11-23T02:00:00.000Z', 2],
    ['2026-11-24T01:59:59.000Z', 2],
    ['2026-11-24T02:00:00.000Z', 3],
    ['2026-12-31T15:59:59.000Z', 3],
    ['2026-12-31T16:00:00.000Z', 4],
  ])('at %s is a cap of %i', (instant, cap) => {
    expect(planAt(versions, instant).yearlyCap).toBe(cap)
  })

  it('is on a phone what it is on that day', () => {
    expect(planOn(versions, '2026-11-24').yearlyCap).toBe(3)
    expect(planOn(versions, '2027-01-01').yearlyCap).toBe(4)
    expect(planOn([], '2026-11-24')).toBe(shippedPlan)
  })

  it('knows whom Order 49 is about', () => {
    expect(dealsWithFood(['drugRetail'])).toBe(false)
    expect(dealsWithFood(['medicalUse', 'drugRetail'])).toBe(false)
    expect(dealsWithFood(['drugRetail', 'foodSales'])).toBe(true)
    expect(dealsWithFood(['catering'])).toBe(true)
  })
})
