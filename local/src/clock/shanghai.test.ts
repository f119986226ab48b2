import { describe, expect, it } from 'vitest'
import { dayInWords, fromTheWall, nineTomorrow, onTheWall, timeInWords } from './shanghai'

describe('time in Shanghai', () => {
  it.each([
    ['2026-11-24T15:59:59Z', '2026年11月24日 周二', '23:59', '2026-11-25T01:00:00.000Z'],
    ['2026-11-24T16:00:00Z', '2026年11月25日 周三', '00:00', '2026-11-26T01:00:00.000Z'],
    ['2026-12-31T01:00:00Z', '2026年12月31日 周四', '09:00', '2027-01-01T01:00:00.000Z'],
  ])('reads %s as %s %s', (instant, day, time, nine) => {
    const at = new Date(instant)
    expect([dayInWords(at), timeInWords(at), nineTomorrow(at).toISOString()]).toEqual([day, time, nine])
    expect(fromTheWall(onTheWall(at))?.getTime()).toBe(Math.floor(at.getTime() / 60_000) * 60_000)
  })

  it.each(['', '2026-02-30T09:00', '2026-13-01T09:00', '2026-11-24', '2026-11-24T24:30', '2026-11-24T09:00Z'])(
    'knows no time %j',
    (wall) => expect(fromTheWall(wall)).toBeUndefined(),
  )
})
