import type { InspectionKind, Verdict } from '@app/types/inspection/values'
import { describe, expect, it } from 'vitest'
import { headlineOf, outcomeName, recheckOf, recheckWords, shownVisits } from './headline'

type Visit = { readonly id: string; readonly kind: InspectionKind; readonly verdict: Verdict }

/** `g2 r1 g1`: newest first; `g` is graded, `r` a re-check, `f` a fly check. */
const visits = (said: string): readonly Visit[] =>
  said
    .split(' ')
    .filter(Boolean)
    .map((id) => ({
      id,
      kind: id.startsWith('r') ? 'recheck' : id.startsWith('f') ? 'flyCheck' : 'routine',
      verdict: 'basicallyConforming',
    }))
const said = (some: readonly Visit[]) => some.map(({ id }) => id).join(' ')

describe('what stands first in public', () => {
  it.each([
    ['nothing at all', '', undefined, '', ''],
    ['one graded visit', 'g1', 'g1', '', ''],
    ['the newest of two', 'g2 g1', 'g2', '', 'g1'],
    ['the graded one, with its re-check beside it', 'r1 g1', 'g1', 'r1', ''],
    ['the graded one, with every re-check beside it', 'r2 r1 g2 r0 g1', 'g2', 'r2 r1', 'r0 g1'],
    ['a fly check, which is graded', 'f1 g1', 'f1', '', 'g1'],
    ['the newest re-check where nothing else was ever made', 'r2 r1', 'r2', '', 'r1'],
  ])('is %s', (...[, of, last, rechecks, earlier]) => {
    const read = headlineOf(visits(of))
    expect([read.last?.id, said(read.rechecks), said(read.earlier)]).toEqual([last, rechecks, earlier])
  })
})

describe('of many visits are shown', () => {
  it.each([
    ['all, when they are few', 'r1 g1', 'r1 g1'],
    ['the newest', 'g6 g5 g4 g3 g2 g1', 'g6 g5 g4 g3 g2'],
    ['the graded one last, when five re-checks followed it', 'r5 r4 r3 r2 r1 g1 g0', 'r5 r4 r3 r2 g1'],
    ['the newest re-checks, when nothing else was ever made', 'r6 r5 r4 r3 r2 r1', 'r6 r5 r4 r3 r2'],
  ])('%s', (_, of, shown) => {
    expect(said(shownVisits(visits(of), 5))).toBe(shown)
  })
})

describe('the re-check of a visit', () => {
  it.each([
    ['is the one after it', 'r1 g1', 1, 'r1'],
    ['is the newest of several', 'r2 r1 g1', 2, 'r2'],
    ['is not one that belongs to the next visit', 'r2 g2 g1', 2, undefined],
    ['is the one before the next visit', 'r2 g2 r1 g1', 3, 'r1'],
    ['is none where none was made', 'g2 g1', 1, undefined],
    ['is none yet for the newest', 'g1', 0, undefined],
  ])('%s', (_, of, at, found) => {
    expect(recheckOf(visits(of), at)?.id).toBe(found)
  })

  it.each([
    ['conforming', '整改合格'],
    ['basicallyConforming', '整改不合格'],
    ['nonConforming', '整改不合格'],
  ] as const)('that came out %s is called %s, which is no grade', (verdict, words) => {
    expect(recheckWords({ verdict })).toBe(words)
    expect(outcomeName({ kind: 'recheck', verdict })).toBe(words)
  })

  it('leaves every other visit its grade, in the words of its tables', () => {
    expect(outcomeName({ kind: 'routine', verdict: 'nonConforming' })).toBe('不符合')
    expect(outcomeName({ kind: 'flyCheck', verdict: 'nonConforming', scale: 'drugs' })).toBe('不符合要求')
  })
})
