import { describe, expect, it } from 'vitest'
import { daysOfMonth, type LedgerKept, standingOn } from './calendar'
import { entryVerdict } from './entry-faults'
import { entryLines, entryTitle } from './entry-words'
import { owedLedgers } from './owed'

const kindsOf = (shop: Parameters<typeof owedLedgers>[0]) =>
  owedLedgers(shop).map(({ kind, rhythm }) => (rhythm === 'daily' ? `${kind}!` : kind))

describe('which shop keeps which ledgers (! every day)', () => {
  it.each<[string, Parameters<typeof owedLedgers>[0], readonly string[]]>([
    [
      'a small noodle shop',
      { businessTypes: ['smallCatering'] },
      ['morningCheck!', 'goodsReceived', 'temperature!', 'additive', 'disinfection!', 'kitchenWaste'],
    ],
    [
      'a school canteen',
      { businessTypes: ['canteen'], traits: ['school'] },
      [
        'morningCheck!',
        'goodsReceived',
        'temperature!',
        'additive',
        'sampleRetention!',
        'accompaniedMeal!',
        'disinfection!',
        'kitchenWaste',
      ],
    ],
    [
      'a large restaurant, which keeps samples of banquets',
      { businessTypes: ['catering'], sizeClass: 'large' },
      [
        'morningCheck!',
        'goodsReceived',
        'temperature!',
        'additive',
        'sampleRetention',
        'disinfection!',
        'kitchenWaste',
      ],
    ],
    ['a food factory', { businessTypes: ['foodProduction'] }, ['goodsReceived', 'additive', 'goodsHandedOut']],
    ['a grocery', { businessTypes: ['smallGrocery'] }, ['goodsReceived']],
    ['a pharmacy', { businessTypes: ['drugRetail'] }, []],
  ])('%s', (_, shop, kinds) => {
    expect(kindsOf(shop)).toEqual(kinds)
  })
})

describe('where a ledger stands with a day', () => {
  const today = '2026-11-20'
  const daily: LedgerKept = {
    rhythm: 'daily',
    since: '2026-11-10',
    days: { closures: [{ from: '2026-11-15', to: '2026-11-16' }] },
    kept: [
      { day: '2026-11-10', cameOn: '2026-11-10' },
      { day: '2026-11-11', cameOn: '2026-11-13' },
      { day: '2026-11-11', cameOn: '2026-11-14' },
    ],
  }
  it.each([
    ['before it was kept here', '2026-11-09', 'notOwed'],
    ['kept on the day', '2026-11-10', 'done'],
    ['kept two days later', '2026-11-11', 'late'],
    ['not kept', '2026-11-12', 'missed'],
    ['closed', '2026-11-15', 'notOwed'],
    ['today', today, 'due'],
    ['tomorrow', '2026-11-21', 'upcoming'],
  ])('%s', (_, day, standing) => {
    expect(standingOn(daily, day, today)).toBe(standing)
  })

  it('owes nothing on a day without something to write, where it is kept as it happens', () => {
    const ledger = { ...daily, rhythm: 'asItHappens' as const }
    expect(['2026-11-10', '2026-11-12', today].map((day) => standingOn(ledger, day, today))).toEqual([
      'done',
      'notOwed',
      'notOwed',
    ])
  })

  it('owes only from today where nothing was ever kept here', () => {
    const { since: _, ...fresh } = { ...daily, kept: [] }
    expect(standingOn(fresh, '2026-11-19', today)).toBe('notOwed')
    expect(standingOn(fresh, today, today)).toBe('due')
  })

  it('has every day of a month', () => {
    expect(daysOfMonth('2028-02')).toHaveLength(29)
    expect(daysOfMonth('2026-12').at(-1)).toBe('2026-12-31')
  })
})

describe('an entry', () => {
  const people = [
    { name: '柳小满', fit: true, offPost: false },
    { name: '秦大河', fit: false, offPost: false },
    { name: '阮青', fit: false, offPost: true },
  ]
  it('names each fault once', () => {
    expect(entryVerdict({ kind: 'morningCheck', people: [...people, ...people] }, ['catering'])).toEqual({
      faults: ['unfitAtWork'],
    })
  })

  it('says who may work, and no disease', () => {
    expect(entryTitle({ kind: 'morningCheck', people })).toBe('3 人，2 人不适合上岗，已调离 1 人')
    expect(entryLines({ kind: 'morningCheck', people }).map(({ value }) => value)).toEqual([
      '适合上岗',
      '不适合上岗，没有调离',
      '不适合上岗，已调离',
    ])
  })

  const sample = {
    kind: 'sampleRetention',
    dish: '红烧肉',
    meal: 'lunch',
    grams: '125',
    takenAt: '2026-11-20T04:00:00.000Z',
  } as const
  it.each([
    [undefined, []],
    ['2026-11-22T04:00:00.000Z', []],
    ['2026-11-22T03:59:00.000Z', ['tooShort']],
  ])('of a sample thrown away at %s has the faults %o', (discardedAt, faults) => {
    expect(entryVerdict(discardedAt ? { ...sample, discardedAt } : sample, ['canteen'])).toEqual({ faults })
  })

  it('of nitrite is a fault where guests are cooked for, and none in a factory', () => {
    const nitrite = { kind: 'additive', substance: '亚硝酸钠', quantity: '5 克', usedIn: '卤肉' } as const
    expect(entryVerdict(nitrite, ['smallCatering'])).toEqual({ faults: ['nitrite'] })
    expect(entryVerdict(nitrite, ['foodProduction'])).toEqual({ faults: [] })
  })
})
