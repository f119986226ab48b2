import type { ImportRow } from '@app/types/shop/imports'
import { expect, it } from 'vitest'
import { toSettle } from './settle-all'

const row = (at: number, shopId: string | undefined, openFlags: string[]): ImportRow => ({
  row: at,
  outcome: 'flagged',
  name: '一家',
  problems: [],
  openFlags,
  ...(shopId && { shopId }),
})
const rows = [
  row(4, 'YX1A0001', ['gridMissing', 'nameKept']),
  row(5, 'YX1A0001', ['gridMissing', 'phoneUnreadable']),
  row(6, 'YX1A0002', []),
  row(7, undefined, ['gridMissing']),
  row(8, 'YX1A0003', ['nameKept']),
]

it('settles each shop once, with what is open of all its rows', () => {
  expect(toSettle(rows, undefined)).toEqual([
    { shopId: 'YX1A0001', flags: ['gridMissing', 'nameKept', 'phoneUnreadable'] },
    { shopId: 'YX1A0003', flags: ['nameKept'] },
  ])
})

it('settles only the flag that is looked at', () => {
  expect(toSettle(rows, 'gridMissing')).toEqual([{ shopId: 'YX1A0001', flags: ['gridMissing'] }])
})
