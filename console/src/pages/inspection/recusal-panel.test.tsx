import type { InspectionShown } from '@app/types/inspection/contract'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const inspectionId = '01J00000000000000000000021'
const inspector = (name: string, n: number) => ({
  personId: `01J0000000000000000000003${n}`,
  name,
  certificateNumber: `YX-07001${n}`,
  shows: 'certificate' as const,
})
const stopped: InspectionShown = {
  inspectionId,
  shopId: 'YX100009',
  shopName: '槐荫汤面馆',
  kind: 'routine',
  state: 'recused',
  inspectors: [inspector('陆闻溪', 2), inspector('丁望舒', 3)],
  place: '青石路 18 号',
  startedAt: '2026-11-24T01:00:00Z',
  recusalRequested: true,
  recusal: { reason: '第二位是我表弟' },
  tables: [{ id: 'T-CY-2016', version: 1, title: '餐饮服务日常监督检查要点表' }],
  items: [],
  dispositions: [],
  accidentRisk: false,
  signed: [],
  document: { state: 'none' },
}
const path = `/shops/${stopped.shopId}/inspections/${inspectionId}`

it('tells that the shop asked for others, and lets the office bring the pair back with a reason', async () => {
  const { changes } = openPage(path, {
    [`GET ${path}`]: stopped,
    [`POST ${path}/recusal/release`]: { inspectionId, state: 'recused' },
  })
  expect(await screen.findByText('理由：第二位是我表弟')).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: '解除回避' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/陆闻溪、丁望舒又可以检查这家店/)).toBeTruthy()
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '查过，不是亲属' } })
  fireEvent.click(dialog.getByRole('button', { name: '解除回避' }))
  await expect.poll(() => changes()[0]?.body).toMatchObject({ reason: '查过，不是亲属' })
})

it('leaves the decision to the office', async () => {
  const grant = { role: 'inspector', certificateNumber: 'YX-070012', certificateValidUntil: '2028-01-01', gridIds: [] }
  openPage(path, { 'GET /me': me({ ...grant, stationId: inspectionId }), [`GET ${path}`]: stopped })
  const button = await screen.findByRole('button', { name: /解除回避/ })
  expect(button.getAttribute('aria-disabled') ?? button.hasAttribute('disabled')).toBeTruthy()
})

it('says who let them back, when and why', async () => {
  const released = { at: '2026-11-24T01:30:00Z', by: '沈知远', reason: '查过，不是亲属' }
  openPage(path, { [`GET ${path}`]: { ...stopped, recusal: { ...stopped.recusal, released } } })
  expect(await screen.findByText(/沈知远解除了回避：查过，不是亲属/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '解除回避' })).toBeNull()
})
