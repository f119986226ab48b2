import type { Post } from '@app/types/employee/values'
import type { Control } from '@app/types/self-check/values'
import { describe, expect, it } from 'vitest'
import { type Holding, mayRecord, owersOf } from './controls'

const day = '2026-11-23'
const holding = (employeeId: string, post: Post, from = '2026-01-01', to?: string): Holding => ({
  employeeId,
  post,
  from,
  ...(to && { to }),
})
const owner = holding('owner', 'principal')
const director = holding('director', 'foodSafetyDirector')
const officer = holding('officer', 'foodSafetyOfficer')
const cook = holding('cook', 'worker')

describe('who has to record what', () => {
  it.each<[Control, readonly Holding[], string, readonly string[]]>([
    ['dailyControl', [owner, director, officer, cook], 'foodSafetyOfficer', ['officer']],
    ['weeklyReview', [owner, director, officer, cook], 'foodSafetyDirector', ['director']],
    ['weeklyReview', [owner, officer, cook], 'foodSafetyOfficer', ['officer']],
    ['monthlyMeeting', [owner, director, officer, cook], 'principal', ['owner']],
    ['dailyControl', [holding('owner', 'foodSafetyOfficer'), owner], 'foodSafetyOfficer', ['owner']],
    [
      'weeklyReview',
      [holding('gone', 'foodSafetyDirector', '2026-01-01', '2026-11-22'), officer],
      'foodSafetyOfficer',
      ['officer'],
    ],
    [
      'weeklyReview',
      [holding('last', 'foodSafetyDirector', '2026-01-01', day), officer],
      'foodSafetyDirector',
      ['last'],
    ],
    ['weeklyReview', [holding('new', 'foodSafetyDirector', '2026-11-24'), officer], 'foodSafetyOfficer', ['officer']],
    ['dailyControl', [officer, holding('second', 'foodSafetyOfficer')], 'foodSafetyOfficer', ['officer', 'second']],
  ])('%s of %o: %s %o', (control, holdings, post, employeeIds) => {
    expect(owersOf(control, holdings, day)).toEqual({ post, employeeIds })
  })

  it.each<[Control, readonly Holding[]]>([
    ['dailyControl', [owner, director, cook]],
    ['weeklyReview', [owner, cook]],
    ['monthlyMeeting', [director, officer, cook]],
  ])('%s of %o: nobody', (control, holdings) => {
    expect(owersOf(control, holdings, day)).toBeUndefined()
  })

  it('is recorded by the post alone, on the day that it is held', () => {
    const holdings = [owner, officer]
    expect(mayRecord('dailyControl', { holdings, employeeId: 'officer', day })).toBe(true)
    expect(mayRecord('dailyControl', { holdings, employeeId: 'owner', day })).toBe(false)
    expect(mayRecord('dailyControl', { holdings, employeeId: 'officer', day: '2025-12-31' })).toBe(false)
  })
})
