import { describe, expect, it } from 'vitest'
import {
  answerToBytes,
  askPhoto,
  checkPhoto,
  orphanDays,
  type PhotoObject,
  type PhotoRecord,
  standingOf,
  sweepPhoto,
} from './photo-intake'

const asked = { bytes: 300_000, at: 7, mostBytes: 2_000_000 }
const expected: PhotoRecord = { state: 'expected', bytes: 300_000, askedAt: 1 }
const checked: PhotoRecord = { state: 'checked', bytes: 300_000, checkedAt: 1 }
const rejected: PhotoRecord = { state: 'rejected', why: 'notPicture' }

describe('asked for a photo', () => {
  it.each<[string, PhotoRecord | undefined, PhotoObject, string]>([
    ['nobody knows', undefined, 'none', 'send'],
    ['that was announced and never came', expected, 'none', 'send'],
    ['that came and was not looked at', expected, 'quarantine', 'checking'],
    ['whose record was lost before it was looked at', undefined, 'quarantine', 'checking'],
    ['that was sealed before its record was written', expected, 'kept', 'have'],
    ['that was sealed and whose record was lost', undefined, 'kept', 'have'],
    ['that is there', checked, 'kept', 'have'],
    ['whose record outlived its bytes', checked, 'none', 'send'],
    ['whose record outlived its bytes, sent anew', checked, 'quarantine', 'checking'],
    ['that was rejected', rejected, 'none', 'rejected'],
  ])('%s, the server answers the same however often', (_, record, object, kind) => {
    const decision = askPhoto(record, object, asked)
    expect(decision.answer.kind).toBe(kind)
    expect(decision.check ?? false).toBe(kind === 'checking')
    expect(askPhoto(decision.record ?? record, object, asked).answer).toEqual(decision.answer)
  })

  it('it writes down what it now expects, and what it found sealed', () => {
    expect(askPhoto(undefined, 'none', asked).record).toEqual({ state: 'expected', bytes: 300_000, askedAt: 7 })
    expect(askPhoto(expected, 'kept', asked).record).toEqual({ state: 'checked', bytes: 300_000, checkedAt: 7 })
  })

  it('that is too large, it does not have it sent first', () => {
    expect(askPhoto(undefined, 'none', { ...asked, bytes: 2_000_001 }).answer).toEqual({
      kind: 'rejected',
      why: 'tooLarge',
    })
  })
})

describe('bytes that came', () => {
  it('are kept when they are what was announced', () => {
    const verdict = checkPhoto('s', { sha256: 's', bytes: 9 }, 5)
    expect([verdict, answerToBytes(verdict)]).toEqual([
      { kind: 'keep', record: { state: 'checked', bytes: 9, checkedAt: 5 } },
      { kind: 'have' },
    ])
  })

  it('never replace anything when they are not (getodk/central#793), and are asked for again', () => {
    const verdict = checkPhoto('s', { sha256: 'other', bytes: 9, fault: 'notPicture' }, 5)
    expect([verdict, answerToBytes(verdict)]).toEqual([{ kind: 'again' }, { kind: 'send' }])
  })

  it('are rejected for good when they are what was announced, and no photo', () => {
    const verdict = checkPhoto('s', { sha256: 's', bytes: 9, fault: 'notPicture' }, 5)
    expect(answerToBytes(verdict)).toEqual({ kind: 'rejected', why: 'notPicture' })
    expect(askPhoto(verdict.kind === 'reject' ? verdict.record : undefined, 'none', asked).answer.kind).toBe('rejected')
  })
})

it.each<[PhotoRecord | undefined, PhotoObject, string]>([
  [checked, 'kept', 'there'],
  [checked, 'none', 'missing'],
  [expected, 'kept', 'missing'],
  [undefined, 'none', 'missing'],
  [rejected, 'none', 'rejected'],
])('an inspection may name only what is checked and sealed', (record, object, standing) => {
  expect(standingOf(record, object)).toBe(standing)
})

it('sweeps a photo that no content names, after ninety days', () => {
  const later = (orphanDays + 1) * 86_400_000
  expect(sweepPhoto({ since: 0, named: false }, later)).toBe('discard')
  expect(sweepPhoto({ since: 0, named: true }, later)).toBe('keep')
  expect(sweepPhoto({ since: 0, named: false }, later - 2 * 86_400_000)).toBe('keep')
})
