import { type Disposition, dispositions, type ItemDisposition, verdicts } from '@app/types/inspection/values'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time/day'
import {
  type Decided,
  type DispositionProblem,
  defaultDispositions,
  dispositionProblems,
  dispositionProblemWords,
  type ItemDecided,
  orderedItems,
  rectifyDays,
} from './disposition'

const day = '2026-11-22'
const decided = (
  verdict: Decided['verdict'],
  chosen: readonly Disposition[],
  more: Partial<Decided> = {},
): Decided => ({
  kind: 'routine',
  verdict,
  dispositions: chosen,
  accidentRisk: false,
  day,
  ...(chosen.includes('rectifyByDate') ? { rectifyBy: addDays(day, 7) } : {}),
  ...more,
})

describe('a correction', () => {
  const later = addDays(day, 20)
  const corrected = (by: string, since?: string) =>
    dispositionProblems({
      ...decided('basicallyConforming', ['rectifyByDate'], { rectifyBy: by, day: later }),
      items: [{ result: 'fail', handling: { disposition: 'rectifyByDate', by } }],
      ...(since && { since }),
    })
  it('keeps the day that was ordered at the visit, though it has come', () => {
    expect(corrected(addDays(day, 3), day)).toEqual([])
    expect(corrected(addDays(day, 3))).toEqual(['rectifyDateOutOfRange', 'itemDateOutOfRange'])
  })
  it('orders nothing for the day of the visit itself, nor later than any order may', () => {
    expect(corrected(day, day)).toEqual(['rectifyDateOutOfRange', 'itemDateOutOfRange'])
    expect(corrected(addDays(later, 30), day)).toEqual([])
    expect(corrected(addDays(later, 31), day)).toEqual(['rectifyDateOutOfRange', 'itemDateOutOfRange'])
  })
})

describe('what is proposed', () => {
  it.each([
    ['conforming', 0, false, ['passed']],
    ['basicallyConforming', 0, false, ['rectifyByDate']],
    ['basicallyConforming', 1, false, ['rectifyByDate']],
    ['nonConforming', 0, false, ['rectifyByDate']],
    ['nonConforming', 2, false, ['rectifyByDate', 'investigation']],
    ['conforming', 0, true, ['stopBusiness']],
    ['basicallyConforming', 0, true, ['rectifyByDate', 'stopBusiness']],
    ['nonConforming', 2, true, ['rectifyByDate', 'investigation', 'stopBusiness']],
  ] as const)(
    'for %s with %i failing key items, accident risk %s: %j',
    (verdict, keyFailures, accidentRisk, proposed) => {
      expect(defaultDispositions(verdict, { keyFailures, accidentRisk })).toEqual(proposed)
    },
  )

  it('always stands', () => {
    for (const verdict of verdicts) {
      for (const accidentRisk of [false, true]) {
        const chosen = defaultDispositions(verdict, { keyFailures: 2, accidentRisk })
        expect(dispositionProblems(decided(verdict, chosen, { accidentRisk }))).toEqual([])
      }
    }
  })
})

describe('what is refused', () => {
  const cases: readonly (readonly [string, Decided, readonly DispositionProblem[]])[] = [
    ['nothing chosen', decided('conforming', []), ['nothingChosen']],
    ['one chosen twice', decided('nonConforming', ['investigation', 'investigation']), ['chosenTwice']],
    ['passing 基本符合', decided('basicallyConforming', ['passed']), ['passedWithFailures']],
    ['passing 不符合', decided('nonConforming', ['passed']), ['passedWithFailures', 'writtenActionNeeded']],
    ['passing with something else', decided('conforming', ['passed', 'transferred']), ['passedWithOthers']],
    ['rectifying nothing', decided('conforming', ['rectifyByDate']), ['nothingToRectify']],
    ['correcting nothing', decided('conforming', ['correctedOnSite']), ['nothingToRectify']],
    ['only correcting 不符合 on the spot', decided('nonConforming', ['correctedOnSite']), ['writtenActionNeeded']],
    [
      'correcting what a re-check found on the spot',
      decided('nonConforming', ['correctedOnSite'], { kind: 'recheck' }),
      [],
    ],
    [
      'rectifying without a date',
      decided('basicallyConforming', ['rectifyByDate'], { rectifyBy: undefined }),
      ['rectifyDateMissing'],
    ],
    [
      'a date without an order',
      decided('basicallyConforming', ['correctedOnSite'], { rectifyBy: '2026-11-29' }),
      ['rectifyDateWithoutOrder'],
    ],
    [
      'going on at accident risk',
      decided('nonConforming', ['investigation'], { accidentRisk: true }),
      ['stopBusinessNeeded'],
    ],
    ['passing at accident risk', decided('conforming', ['passed'], { accidentRisk: true }), ['stopBusinessNeeded']],
  ]
  it.each(cases)('%s', (_, choice, problems) => expect(dispositionProblems(choice)).toEqual(problems))

  it.each([
    [0, false],
    [rectifyDays.least, true],
    [rectifyDays.default, true],
    [rectifyDays.most, true],
    [31, false],
    [-1, false],
  ])('a date in %i days stands: %s', (days, stands) => {
    const choice = decided('basicallyConforming', ['rectifyByDate'], { rectifyBy: addDays(day, days) })
    expect(dispositionProblems(choice)).toEqual(stands ? [] : ['rectifyDateOutOfRange'])
  })

  it('a date that is none', () => {
    const choice = decided('basicallyConforming', ['rectifyByDate'], { rectifyBy: '下周' })
    expect(dispositionProblems(choice)).toEqual(['rectifyDateOutOfRange'])
  })

  it('is said in words that tell what to do', () => {
    for (const words of Object.values(dispositionProblemWords)) expect(words).toMatch(/。$/)
  })
})

describe('what was decided about one item', () => {
  const fails = (disposition: ItemDisposition, by?: string): ItemDecided => ({
    result: 'fail',
    handling: { disposition, by },
  })
  const both = ['correctedOnSite', 'rectifyByDate'] as const
  const cases: readonly (readonly [string, readonly Disposition[], ItemDecided, readonly DispositionProblem[]])[] = [
    ['is among what was decided about all', both, fails('correctedOnSite'), []],
    ['has a day of its own before that of all', both, fails('rectifyByDate', addDays(day, 3)), []],
    ['has the last day of all', both, fails('rectifyByDate', addDays(day, 7)), []],
    ['has no day: that of all counts', both, fails('rectifyByDate'), []],
    ['opens a case of which the whole knows nothing', both, fails('investigation'), ['itemNotInWhole']],
    ['hands over what the whole does not', ['rectifyByDate'], fails('transferred'), ['itemNotInWhole']],
    ['is later than all', both, fails('rectifyByDate', addDays(day, 8)), ['itemDateAfterWhole']],
    ['is of today', both, fails('rectifyByDate', day), ['itemDateOutOfRange']],
    ['is of another century', both, fails('rectifyByDate', '2099-01-01'), ['itemDateOutOfRange', 'itemDateAfterWhole']],
    ['has a day without an order', both, fails('correctedOnSite', addDays(day, 3)), ['itemDateOutOfRange']],
    [
      'is about an item that passes',
      both,
      { result: 'pass', handling: { disposition: 'correctedOnSite' } },
      ['itemDoesNotFail'],
    ],
    ['is about an item without an answer', both, { handling: { disposition: 'correctedOnSite' } }, ['itemDoesNotFail']],
    ['is nothing', both, { result: 'pass' }, []],
  ]
  it.each(cases)('%s', (_, chosen, item, problems) => {
    const items = [{ result: 'fail' } as const, item]
    expect(dispositionProblems(decided('basicallyConforming', chosen, { items }))).toEqual(problems)
  })

  it('orders what was not mended on the spot, and everything where all of it was', () => {
    const [mended, left, plain] = [fails('correctedOnSite'), fails('rectifyByDate'), { result: 'fail' } as const]
    expect(orderedItems([mended, left, plain])).toEqual([left, plain])
    expect(orderedItems([mended, mended])).toEqual([mended, mended])
    expect(orderedItems([])).toEqual([])
  })
})

describe('what stands', () => {
  it.each([
    ['basicallyConforming', ['correctedOnSite']],
    ['basicallyConforming', ['correctedOnSite', 'rectifyByDate']],
    ['nonConforming', ['correctedOnSite', 'rectifyByDate']],
    ['nonConforming', ['transferred']],
    ['nonConforming', dispositions.filter((one) => one !== 'passed')],
  ] as const)('%s with %j', (verdict, chosen) => expect(dispositionProblems(decided(verdict, chosen))).toEqual([]))
})

describe('an extra check that fails in a shop that conforms', () => {
  const decided = (dispositions: Decided['dispositions'], rectifyBy?: string): Decided => ({
    kind: 'routine',
    verdict: 'conforming',
    failingExtras: 1,
    accidentRisk: false,
    dispositions,
    rectifyBy,
    day: '2026-11-24',
  })

  it('is rectified, not passed over', () => {
    expect(defaultDispositions('conforming', { keyFailures: 0, accidentRisk: false, failingExtras: 1 })).toEqual([
      'rectifyByDate',
    ])
    expect(dispositionProblems(decided(['rectifyByDate'], '2026-12-01'))).toEqual([])
    expect(dispositionProblems(decided(['correctedOnSite']))).toEqual([])
    expect(dispositionProblems(decided(['passed']))).toEqual(['passedWithFailures'])
  })
})
