// @vitest-environment node
import { createHash } from 'node:crypto'
import { drawShops, listText, lotText, seedText } from '@app/rules/inspection/draw/draw-shops'
import type { DrawShown } from '@app/types/inspection/draw'
import { expect, it } from 'vitest'
import { verifyDraw } from './verify-draw'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const eligible = ['YX1A0001', 'YX1A0002', 'YX1A0003', 'YX1A0004'].map((shopId) => ({ shopId, stratum: '' }))
const list = listText('YX1', eligible)
const of = { source: '福彩3D', day: '2026-11-22', number: '482' }
const seed = sha256(seedText(sha256(list), of))
const ids = drawShops({ eligible, count: 2, lotOf: (shopId) => sha256(lotText(seed, shopId)) })
const draw: DrawShown = {
  drawId: '01J00000000000000000000021',
  title: '十一月随机复查',
  count: 2,
  by: 'whole',
  source: of.source,
  sourceDay: of.day,
  eligible: 4,
  listHash: sha256(list),
  frozenAt: '2026-11-22T01:00:00Z',
  frozenBy: '沈知远',
  excluded: [],
  list,
  run: {
    number: of.number,
    seedHash: seed,
    at: '2026-11-22T13:00:00Z',
    by: '沈知远',
    drawn: ids.map((shopId) => ({ shopId, name: shopId })),
  },
}
const run = draw.run as NonNullable<DrawShown['run']>

it.each([
  ['agrees', draw],
  ['list', { ...draw, list: `${list}\nYX1A0005 ` }],
  ['seed', { ...draw, run: { ...run, number: '483' } }],
  ['seed', { ...draw, sourceDay: '2026-11-21' }],
  ['shops', { ...draw, run: { ...run, drawn: run.drawn.toReversed() } }],
  ['shops', { ...draw, count: 3 }],
] as const)('finds by drawing again: %s', async (found, of) => {
  expect(await verifyDraw(of)).toBe(found)
})
