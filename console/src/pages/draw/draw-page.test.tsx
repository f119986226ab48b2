import { createHash } from 'node:crypto'
import { drawShops, listText, lotText, seedText } from '@app/rules/inspection/draw/draw-shops'
import type { DrawShown } from '@app/types/inspection/draw'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const drawId = '01J00000000000000000000021'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const eligible = ['YX1A0001', 'YX1A0002', 'YX1A0003'].map((shopId) => ({ shopId, stratum: '' }))
const list = listText('YX1', eligible)
const { list: _, ...line } = {
  list,
  drawId,
  title: '十一月随机复查',
  count: 2,
  by: 'whole' as const,
  source: '福彩3D',
  sourceDay: '2026-11-22',
  eligible: 3,
  listHash: sha256(list),
  frozenAt: '2026-11-22T01:00:00Z',
  frozenBy: '沈知远',
}
const frozen: DrawShown = { ...line, list, excluded: [{ shopId: 'YX1A0009', name: '望桥鱼庄', reason: '正在立案' }] }
const seed = sha256(seedText(line.listHash, { source: line.source, day: line.sourceDay, number: '482' }))
const ids = drawShops({ eligible, count: 2, lotOf: (shopId) => sha256(lotText(seed, shopId)) })
const drawn = ids.map((shopId) => ({ shopId, name: `店 ${shopId}` }))
const done: DrawShown = {
  ...frozen,
  drawnAt: '2026-11-22T13:00:00Z',
  run: { number: '482', seedHash: seed, at: '2026-11-22T13:00:00Z', by: '沈知远', drawn },
}

it('lists draws, and tells what waits for its number from what is drawn', async () => {
  openPage('/draws', {
    'GET /draws': { draws: [line, { ...line, drawId: `${drawId.slice(0, -1)}2`, drawnAt: done.drawnAt }] },
  })
  expect(await screen.findByText('等公开号码')).toBeTruthy()
  expect(screen.getByText('已抽取')).toBeTruthy()
  expect(screen.getAllByText('3 户里抽 2 户')).toHaveLength(2)
})

it('fixes a list with those left out and why', async () => {
  const { changes } = openPage('/draws', {
    'GET /draws': { draws: [] },
    'POST /lists/draws': { drawId, eligible: 3, listHash: line.listHash },
    [`GET /draws/${drawId}`]: frozen,
  })
  fireEvent.click(await screen.findByRole('button', { name: '定一份名单' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('这次抽取叫什么'), { target: { value: '十一月随机复查' } })
  fireEvent.change(dialog.getByLabelText('用哪个公开号码'), { target: { value: '福彩3D' } })
  fireEvent.change(dialog.getByLabelText('不参加抽取的商户'), { target: { value: 'YX1A0009 正在立案' } })
  fireEvent.click(dialog.getByRole('button', { name: '定下名单' }))
  await expect
    .poll(() => changes()[0]?.body, { timeout: 3_000 })
    .toMatchObject({
      title: '十一月随机复查',
      source: '福彩3D',
      by: 'whole',
      excluded: [{ shopId: 'YX1A0009', reason: '正在立案' }],
    })
  expect(await screen.findByText('还没有抽取')).toBeTruthy()
})

it('draws by the number that is typed', async () => {
  const { changes } = openPage(`/draws/${drawId}`, {
    [`GET /draws/${drawId}`]: frozen,
    [`POST /draws/${drawId}/run`]: { drawId, drawn: 2 },
  })
  fireEvent.change(await screen.findByLabelText('福彩3D'), { target: { value: ' 482 ' } })
  fireEvent.click(screen.getByRole('button', { name: /抽\s?取/ }))
  await expect.poll(() => changes()[0]?.body, { timeout: 3_000 }).toMatchObject({ number: '482' })
  expect(screen.getByText('望桥鱼庄 YX1A0009：正在立案')).toBeTruthy()
})

it.each([
  ['the same', done, '重抽一遍，结果一样'],
  ['another number', { ...done, run: { ...(done.run as object), number: '483' } }, '号码和种子对不上'],
] as const)('draws again in the browser: %s', async (_case, draw, words) => {
  openPage(`/draws/${drawId}`, { [`GET /draws/${drawId}`]: draw })
  fireEvent.click(await screen.findByRole('button', { name: '重新验证抽取' }))
  expect(await screen.findByText(words)).toBeTruthy()
})

it('leaves drawing to the office', async () => {
  openPage(`/draws/${drawId}`, {
    'GET /me': me({ role: 'stationHead', stationId: drawId }),
    [`GET /draws/${drawId}`]: frozen,
  })
  expect(await screen.findByText('还没有抽取')).toBeTruthy()
  expect(screen.queryByLabelText('福彩3D')).toBeNull()
})
