import { publicationDecisions, publicationModes, publicationStandings } from '@app/types/inspection/publication/values'
import { dispositions } from '@app/types/inspection/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayDecide, needsReason, type PublicationFacts, publicViewOf, standingOf } from './publication'

/** `p1`: published as version 1; `-`: nobody said anything; `*`: a case was opened. */
const said = (words: string): Pick<PublicationFacts, 'decision' | 'decidedVersion'> => {
  const names = { p: 'published', h: 'held', c: 'correcting', w: 'withdrawn' } as const
  if (words === '-') return {}
  return { decision: names[words[0] as keyof typeof names], decidedVersion: Number(words[1]) }
}

const facts = (row: string): PublicationFacts => {
  const [mode, version, decision = '-', firstPublic, found] = row.split(/\s+/)
  return {
    mode: mode === 'once' ? 'atOnce' : 'afterReview',
    version: Number(version),
    dispositions: found === '*' ? ['rectifyByDate', 'investigation'] : ['rectifyByDate'],
    ...said(decision),
    ...(firstPublic !== '-' && { firstPublic: Number(firstPublic) }),
  }
}

describe('what the public sees of a result', () => {
  // mode, version of the result, last decision, first public version, case
  it.each([
    // district that publishes at once
    ['once    1 -  -', 'published', 'result'],
    ['once    2 -  1', 'published', 'corrected'],
    ['once    1 -  - *', 'held', 'nothing'],
    ['once    2 -  1 *', 'held', 'suspended'],
    ['once    1 p1 1 *', 'published', 'result'],
    ['once    2 p1 1 *', 'held', 'suspended'],
    ['once    1 h1 1', 'held', 'suspended'],
    ['once    1 h1 -', 'held', 'nothing'],
    ['once    2 h1 1', 'held', 'suspended'],
    ['once    1 c1 1', 'correcting', 'correcting'],
    ['once    2 c1 1', 'published', 'corrected'],
    ['once    2 c1 -', 'published', 'result'],
    ['once    1 w1 1', 'withdrawn', 'withdrawn'],
    ['once    2 w1 1', 'withdrawn', 'withdrawn'],
    ['once    2 p2 1', 'published', 'corrected'],
    // district that looks first
    ['review  1 -  -', 'waiting', 'nothing'],
    ['review  1 -  - *', 'held', 'nothing'],
    ['review  1 p1 1', 'published', 'result'],
    ['review  1 p1 1 *', 'published', 'result'],
    ['review  2 p1 1', 'waiting', 'correcting'],
    ['review  2 p1 1 *', 'held', 'suspended'],
    ['review  2 p2 1', 'published', 'corrected'],
    ['review  2 p2 2', 'published', 'result'],
    ['review  1 h1 -', 'held', 'nothing'],
    ['review  1 h1 1', 'held', 'suspended'],
    ['review  1 c1 -', 'correcting', 'nothing'],
    ['review  1 c1 1', 'correcting', 'correcting'],
    ['review  2 c1 -', 'waiting', 'nothing'],
    ['review  2 c1 1', 'waiting', 'correcting'],
    ['review  1 w1 -', 'withdrawn', 'nothing'],
    ['review  1 w1 1', 'withdrawn', 'withdrawn'],
    ['review  3 w1 1', 'withdrawn', 'withdrawn'],
  ])('%s: it is %s, and the public reads %s', (row, standing, sees) => {
    const known = facts(row)
    expect(standingOf(known)).toBe(standing)
    const view = publicViewOf(known)
    const read = view.sees === 'notice' ? view.notice : view.sees
    expect(view.sees === 'result' && view.isCorrected ? 'corrected' : read).toBe(sees)
  })

  it.each([
    ['once    2 -  1', 2, 'withdrawn', 'withdrawn'],
    ['once    2 h1 1', 2, 'withdrawn', 'withdrawn'],
    ['review  2 -  -', 2, 'withdrawn', 'nothing'],
    ['review  2 p1 1', 2, 'withdrawn', 'withdrawn'],
    // the next version has a result again
    ['once    3 -  1', 2, 'published', 'result'],
    ['once    3 h1 1', 2, 'held', 'suspended'],
    ['review  3 -  -', 2, 'waiting', 'nothing'],
  ])('%s, and version %i had none: it is %s, and the public reads %s', (row, correctedAway, standing, sees) => {
    const known = { ...facts(row), correctedAway }
    const view = publicViewOf(known)
    expect([standingOf(known), view.sees === 'notice' ? view.notice : view.sees]).toEqual([standing, sees])
  })

  it('holds what was handed to another authority as it holds a case of its own', () => {
    expect(standingOf({ ...facts('once 1 - -'), dispositions: ['transferred'] })).toBe('held')
  })
})

const anyFacts: fc.Arbitrary<PublicationFacts> = fc
  .record({
    mode: fc.constantFrom(...publicationModes),
    version: fc.integer({ min: 1, max: 4 }),
    dispositions: fc.subarray([...dispositions]),
    decision: fc.option(fc.constantFrom(...publicationDecisions), { nil: undefined }),
    decided: fc.integer({ min: 1, max: 4 }),
    correctedAway: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }),
    first: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(({ version, decision, decided, first, ...others }) => ({
    ...others,
    version,
    decision,
    decidedVersion: decision && Math.min(decided, version),
    firstPublic: first && Math.min(first, version),
  }))

describe('whatever happened', () => {
  it('shows no result that the office holds, took back or awaits a correction of', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const { sees } = publicViewOf(known)
        return (sees === 'result') === (standingOf(known) === 'published')
      }),
    )
  })
  it('tells nothing of what was never public', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const { sees } = publicViewOf({ ...known, firstPublic: undefined })
        return sees !== 'notice'
      }),
    )
  })
  it('publishes nothing unseen where a case was opened, and nothing at all unseen where the office looks first', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const isSeen = known.decision === 'published' && known.decidedVersion === known.version
        const must = known.mode === 'afterReview' || known.dispositions.includes('investigation')
        return isSeen || !must || publicViewOf(known).sees !== 'result'
      }),
    )
  })
})

describe('what the office may do', () => {
  it.each(publicationStandings)('leaves a way on from %s', (standing) => {
    const deeds = (['publish', 'hold', 'return', 'withdraw'] as const).filter((deed) => mayDecide(standing, deed))
    expect(deeds.length).toBeGreaterThan(0)
  })
  it('wants a reason to publish all but what waits for it', () => {
    expect(publicationStandings.filter((standing) => !needsReason(standing))).toEqual(['waiting'])
  })
})
