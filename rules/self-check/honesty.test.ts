import { describe, expect, it } from 'vitest'
import type { FilledCheck } from './filled-check'
import { honestyHint, isWorthALook, lookFrom } from './honesty'
import { areaUnderCurve } from './testing/area-under-curve'
import { shopsThatCheck } from './testing/shops-that-check'

const seeds = [1, 2, 3, 4, 5]

describe('the hint, over generated shops', () => {
  it.each(seeds)('tells those that do not look from those that do (seed %i)', (seed) => {
    const scored = shopsThatCheck(seed, 200).map(({ cheats, checks }) => ({
      cheats,
      score: honestyHint(checks)?.score ?? 0,
    }))
    expect(areaUnderCurve(scored)).toBeGreaterThanOrEqual(0.95)
  })

  it.each(seeds)('has at most one honest shop in a hundred looked at more closely (seed %i)', (seed) => {
    const honest = shopsThatCheck(seed, 200).filter(({ cheats }) => !cheats)
    const looked = honest.filter(({ checks }) => isWorthALook(honestyHint(checks)!))
    expect(looked.length / honest.length).toBeLessThanOrEqual(0.01)
  })
})

const instant = (day: number, clock: string, seconds: number) =>
  new Date(Date.parse(`2026-09-${String(day).padStart(2, '0')}T${clock}:00+08:00`) + seconds * 1_000).toISOString()

const check = (day: number, over: Partial<FilledCheck> & { clock?: string; seconds?: number }): FilledCheck => {
  const { clock = '09:30', seconds = 180, ...rest } = over
  return {
    tableKey: 't',
    day: `2026-09-${String(day).padStart(2, '0')}`,
    startedAt: instant(day, clock, day % 7),
    filledAt: instant(day, clock, seconds + (day % 7)),
    answers: { a: 'pass', b: 'pass', c: day % 6 === 0 ? 'fail' : 'pass' },
    temperatures: { 冰箱: (4 + (day % 5) / 10).toFixed(1) },
    photos: [{ seenBefore: false }],
    ...rest,
  }
}
const month = (over: Parameters<typeof check>[1]) => Array.from({ length: 28 }, (_, n) => check(n + 1, over))
const reasonsOf = (checks: readonly FilledCheck[]) => honestyHint(checks)!.reasons.map(({ reason }) => reason)

describe('one sign', () => {
  it('is nothing in a shop that looks', () => {
    expect(honestyHint(month({}))).toEqual({ score: 0, reasons: [], checks: 28 })
  })

  it.each<[string, Parameters<typeof check>[1]]>([
    ['tooFast', { seconds: 12 }],
    ['beforeMidnight', { clock: '23:55' }],
    ['constantTemperatures', { temperatures: { 冰箱: '4.0' } }],
  ])('is named, %s, and does not decide alone', (reason, over) => {
    expect(reasonsOf(month(over))).toContain(reason)
    expect(honestyHint(month(over))!.score).toBeLessThan(lookFrom)
  })

  it('is a small shop’s routine where all is fine and the display shows the same degree every day', () => {
    const quiet = honestyHint(month({ answers: { a: 'pass' }, temperatures: { 冰箱: '4' } }))!
    expect(quiet.reasons.map(({ reason }) => reason).sort()).toEqual(['constantTemperatures', 'sameAnswers'])
    expect(isWorthALook(quiet)).toBe(false)
  })

  it('has its figures', () => {
    expect(
      honestyHint(month({ seconds: 12, photos: [{ seenBefore: true }] }))!.reasons.map(({ words }) => words),
    ).toEqual(['28 张照片里有 28 张以前用过', '28 次自查里有 28 次填得太快：3 项一般只用 12 秒'])
  })

  it('is not a single photo sent twice by mistake', () => {
    const [first, ...rest] = month({})
    expect(reasonsOf([{ ...first!, photos: [{ seenBefore: true }] }, ...rest])).toEqual([])
  })

  it('is enough to look closer where photos are used again and again', () => {
    expect(isWorthALook(honestyHint(month({ photos: [{ seenBefore: true }] }))!)).toBe(true)
  })

  it('rests on ten checks at least', () => {
    expect(honestyHint(month({ seconds: 3 }).slice(0, 9))).toBeUndefined()
  })
})
