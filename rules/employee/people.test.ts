import { publishedFacts } from '@app/types/employee/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { healthLimit, healthProblem, healthRate, healthState, pictureGoneOn } from './health'
import { healthRateWords, maskName, publishedOf } from './published'

const certificate = { fit: true, issuedOn: '2025-12-01', validUntil: '2026-11-30' }

describe('a health certificate', () => {
  it.each<[string, Parameters<typeof healthState>[0], string, object]>([
    ['long before its end', { handlesReadyToEat: true, certificate }, '2026-10-30', { state: 'valid', days: 31 }],
    ['thirty days before', { handlesReadyToEat: true, certificate }, '2026-10-31', { state: 'expiring', days: 30 }],
    ['on its last day', { handlesReadyToEat: true, certificate }, '2026-11-30', { state: 'expiring', days: 0 }],
    ['the day after', { handlesReadyToEat: true, certificate }, '2026-12-01', { state: 'expired', days: -1 }],
    [
      'of whom the check found unfit',
      { handlesReadyToEat: true, certificate: { ...certificate, fit: false } },
      '2026-01-01',
      { state: 'unfit' },
    ],
    ['of nobody', { handlesReadyToEat: true }, '2026-01-01', { state: 'missing' }],
    ['nobody asks for', { handlesReadyToEat: false }, '2026-01-01', { state: 'notNeeded' }],
    [
      'nobody asks for, of an unfit person',
      { handlesReadyToEat: false, certificate: { ...certificate, fit: false } },
      '2026-01-01',
      { state: 'notNeeded' },
    ],
  ])('%s', (_, checked, today, state) => {
    expect(healthState(checked, today)).toEqual(state)
  })

  it.each([
    ['2026-11-24', '2027-11-23', 'issuedLater'],
    ['2026-11-23', '2026-11-22', 'endsBefore'],
    ['2026-11-23', '2027-11-22', undefined],
    ['2026-11-23', '2027-11-23', undefined],
    ['2026-11-23', '2027-11-24', 'longerThanAYear'],
    ['2024-02-29', '2025-02-28', undefined],
  ])('from %s to %s, typed on 23 November 2026: %s', (issuedOn, validUntil, problem) => {
    expect(healthProblem({ fit: true, issuedOn, validUntil }, '2026-11-23')).toBe(problem)
  })

  it('is good for a year at most', () => {
    expect(healthLimit('2026-03-01')).toBe('2027-02-28')
    expect(healthLimit('2024-02-29')).toBe('2025-02-27')
  })

  it.each([
    [{ validUntil: '2026-11-30' }, '2027-11-30'],
    [{ validUntil: '2026-11-30', leftOn: '2026-02-28' }, '2027-02-28'],
    [{ validUntil: '2026-11-30', leftOn: '2027-05-01' }, '2027-11-30'],
  ])('%o: its picture is gone on %s', (paper, day) => {
    expect(pictureGoneOn(paper)).toBe(day)
  })

  it('is counted for whoever needs one, to the month', () => {
    const staff = [
      { handlesReadyToEat: true, certificate },
      { handlesReadyToEat: true, certificate: { ...certificate, validUntil: '2026-08-15' } },
      { handlesReadyToEat: true, certificate: { ...certificate, validUntil: '2026-01-15' } },
      { handlesReadyToEat: true },
      { handlesReadyToEat: false },
    ]
    expect(healthRate(staff, '2026-06-01')).toEqual({ needed: 4, valid: 2, nextEnd: '2026-08' })
    expect(healthRate([], '2026-06-01')).toEqual({ needed: 0, valid: 0 })
  })
})

describe('what the public reads of a responsible person', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王*'],
    ['王', '王*'],
    ['欧阳明月', '欧***'],
    ['𠮷野家', '𠮷**'],
  ])('%s is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it('is nothing but what the person allowed and did not take back, whatever was allowed before', () => {
    const consent = fc.record({
      fact: fc.constantFrom(...publishedFacts),
      givenAt: fc.constant('2026-11-01T08:00:00.000Z'),
      withdrawnAt: fc.option(fc.constant('2026-11-02T08:00:00.000Z'), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(consent, { maxLength: 6 }), (consents) => {
        const shown = publishedOf({ name: '王小明', phone: '13800000001', photoKey: 'a-photo', consents })
        const said = JSON.stringify(shown)
        for (const [fact, value] of [
          ['name', '小明'],
          ['phone', '13800000001'],
          ['photo', 'a-photo'],
        ] as const) {
          const allowed = consents.some((one) => one.fact === fact && one.withdrawnAt === undefined)
          expect(said.includes(value)).toBe(allowed)
        }
      }),
    )
  })
})

it.each([
  [{ needed: 0, valid: 0 }, undefined],
  [{ needed: 5, valid: 5 }, '要健康证的 5 人都有'],
  [{ needed: 5, valid: 4 }, '要健康证的 5 人，4 人有效'],
])('the public reads of %o: %s', (rate, words) => {
  expect(healthRateWords(rate)).toBe(words)
})
