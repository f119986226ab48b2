import { expect, it } from 'vitest'
import { leftBehind, placesSince } from './places-since'

const moved = (at: string, from: object, to: object) => ({ ...leftBehind(from, at), ...to })

it('knows where a shop was at a moment and since, and forgets the oldest place first', () => {
  const once = moved('2026-11-24T02:00:00Z', { stationId: 'a', gridId: 'a1' }, { stationId: 'b' })
  expect(placesSince(once, '2026-11-24T01:59:59Z')).toEqual([{ stationId: 'a', gridId: 'a1' }, { stationId: 'b' }])
  expect(placesSince(once, '2026-11-24T02:00:00Z')).toEqual([{ stationId: 'b' }])
  const often = Array.from({ length: 20 }).reduce<object>(
    (shop, _, at) => moved(new Date(Date.UTC(2027, 0, at + 1)).toISOString(), shop, { stationId: `s${at}` }),
    once,
  )
  const since = placesSince(often, '2026-01-01T00:00:00Z')
  expect([since.length, since.at(-1)]).toEqual([13, { stationId: 's19' }])
})
