import type { AnyParcel } from '@app/rules/submission/parcel'
import type { InspectionState } from '@app/types/inspection/values'
import { describe, expect, it } from 'vitest'
import { visitedOn } from './visited-on'

const day = '2026-11-24'
const visit = (n: number, state: InspectionState = 'submitted', on = day) => ({
  ...{ inspectionId: `I${n}`, shopId: `S${n}`, state, day: on },
})
const parcel = (n: number, change: object = {}) =>
  ({
    ...{ stage: 'sending', inspectionId: `I${n}`, shopId: `S${n}`, version: 1 },
    ...{ begunAt: Date.parse('2026-11-24T02:00:00.000Z') },
    ...change,
  }) as AnyParcel

type Row = readonly [string, ReturnType<typeof visit>[], AnyParcel[], number]

describe('shops inspected on a day', () => {
  it.each<Row>([
    ['none', [], [], 0],
    ['concluded, as the server lists them', [visit(1), visit(2)], [], 2],
    [
      'under way, refused and not held do not count',
      [visit(1, 'notified'), visit(2, 'obstructed'), visit(3, 'notHeld')],
      [],
      0,
    ],
    ['signed and on the way', [visit(1)], [parcel(2), parcel(3, { stage: 'finished' })], 3],
    ['delivered, and not listed yet', [], [parcel(1, { stage: 'delivered' })], 1],
    ['listed and still on the phone: once', [visit(1)], [parcel(1, { stage: 'delivered' })], 1],
    ['not held, as the server says of what the phone has', [visit(1, 'notHeld')], [parcel(1)], 0],
    ['two visits to one shop: one shop', [visit(1), { ...visit(2), shopId: 'S1' }], [], 1],
    ['drafts do not count', [], [parcel(1, { stage: 'draft' })], 0],
    ['a correction is no visit', [], [parcel(1, { version: 2 })], 0],
    ['what is kept of yesterday does not count', [visit(1, 'submitted', '2026-11-23')], [parcel(2, { begunAt: 0 })], 0],
    ['what cannot be read does not count', [], [{ stage: 'unreadable', key: 'k', newer: true }], 0],
  ])('%s', (_, visits, parcels, expected) => expect(visitedOn({ visits, parcels }, day)).toBe(expected))
})
