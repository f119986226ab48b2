import { describe, expect, it } from 'vitest'
import { byUrgency, dutiesOfHealth, dutiesOfLicences, dutiesOfPosts } from './of-papers'

const today = '2026-11-25'
const paper = { licenceId: 'L', kind: 'foodOperation' as const }
const certificate = { fit: true, issuedOn: '2025-12-01', validUntil: '2026-11-30' }
const person = { employeeId: 'E', name: '王小满', handlesReadyToEat: true }

describe('what papers ask for', () => {
  it.each([
    [
      { validUntil: '2026-11-22', state: 'expired' as const },
      { standing: 'missed', dueDay: '2026-11-22' },
    ],
    [
      { validUntil: '2027-02-25', state: 'renewable' as const },
      { standing: 'upcoming', dueDay: '2027-02-25' },
    ],
    [
      { validUntil: '2026-12-08', state: 'expiring' as const },
      { standing: 'upcoming', dueDay: '2026-12-08' },
    ],
    [
      { validUntil: today, state: 'expiring' as const },
      { standing: 'due', dueDay: today },
    ],
    [{ validUntil: '2028-12-08', state: 'valid' as const }, undefined],
    [{ validUntil: 'unlimited' as const, state: 'unlimited' as const }, undefined],
    [{ state: 'unknownTerm' as const }, undefined],
    [{ validUntil: '2026-11-22', state: 'cancelled' as const }, undefined],
  ])('%o', (term, duty) => {
    expect(dutiesOfLicences([{ ...paper, ...term }], today)).toEqual(duty ? [expect.objectContaining(duty)] : [])
  })

  it.each([
    [{ certificate: { ...certificate, validUntil: '2026-11-22' } }, { standing: 'missed', dueDay: '2026-11-22' }],
    [{ certificate }, { standing: 'upcoming', dueDay: '2026-11-30' }],
    [{ certificate: { ...certificate, validUntil: '2027-01-30' } }, undefined],
    [{}, { standing: 'missed' }],
    [{ handlesReadyToEat: false }, undefined],
  ])('a person with %o', (facts, duty) => {
    const found = dutiesOfHealth([{ ...person, ...facts }], today)
    expect(found).toEqual(duty ? [expect.objectContaining({ ...duty, title: '王小满的健康证' })] : [])
  })

  it('never says why somebody is not fit', () => {
    const [duty] = dutiesOfHealth([{ ...person, certificate: { ...certificate, fit: false } }], today)
    expect(duty).toMatchObject({ standing: 'missed', words: '检查结果不适合，请调整岗位' })
  })

  it('are in the order in which they press', () => {
    const licences = dutiesOfLicences(
      [
        { ...paper, validUntil: '2027-02-25', state: 'renewable' },
        { ...paper, validUntil: '2026-11-22', state: 'expired' },
      ],
      today,
    )
    const all = [...licences, ...dutiesOfPosts(['principal']), ...dutiesOfHealth([{ ...person, certificate }], today)]
    expect(all.toSorted(byUrgency).map(({ title }) => title)).toEqual([
      '食品经营许可证',
      '任命主要负责人',
      '王小满的健康证',
      '食品经营许可证',
    ])
  })
})
