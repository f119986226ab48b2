import type { ConflictShown } from '@app/types/inspection/conflict'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { inspectionShown } from '../../test/inspection'
import { me, openPage } from '../../test/open-page'

const contentHash = 'b'.repeat(64)
const told = inspectionShown({
  marks: ['late'],
  overrides: [{ rule: 'noRepeat', reason: '群众又举报' }],
  approval: '云检〔2026〕3号',
  conflict: 'open',
  document: { state: 'none' },
})
const { inspectionId } = told
const conflict: ConflictShown = {
  contentHash,
  version: 1,
  receivedAt: '2026-11-24T03:00:00Z',
  by: '丁望舒',
  first: { contentHash: 'a'.repeat(64), receivedAt: '2026-11-24T02:00:00Z', by: '陆闻溪' },
  differences: [
    { part: 'answer', item: '4.4 工作衣帽清洁', first: '符合', second: '不符合、没戴帽子' },
    { part: 'place', first: '青石路18号', second: '青石路18号' },
  ],
}
const path = `/shops/${told.shopId}/inspections/${inspectionId}`
const answers = { [`GET ${path}`]: told, [`GET ${path}/conflicts`]: { conflicts: [conflict] } }

it('puts both accounts side by side and keeps what the office found out, with its reason', async () => {
  const { changes } = openPage(path, {
    ...answers,
    [`POST ${path}/conflicts/${contentHash}/settle`]: { contentHash, decision: 'toBeCorrected' },
  })
  const panel = within(await screen.findByRole('region', { name: '同一次检查送来了不一致的内容' }))
  expect(await panel.findByText('4.4 工作衣帽清洁')).toBeTruthy()
  expect(panel.getByText('不符合、没戴帽子')).toBeTruthy()
  expect(panel.getByText(/陆闻溪 .* 送达，已生效/)).toBeTruthy()
  expect(panel.getByText(/丁望舒 .*没有生效，原样留存/)).toBeTruthy()
  expect(panel.getByText(/照片或定位不同/)).toBeTruthy()
  fireEvent.click(panel.getByRole('button', { name: '记下核实结果' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('radio', { name: '后到的属实，请执法人员出更正版' }))
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '看了照片' } })
  fireEvent.click(dialog.getByRole('button', { name: '记下核实结果' }))
  await expect.poll(() => changes()[0]?.body).toMatchObject({ decision: 'toBeCorrected', reason: '看了照片' })
})

it('shows what was found out, by whom and why, and asks no more', async () => {
  const settled = { decision: 'firstStands' as const, reason: '当面问过', at: '2026-11-24T05:00:00Z', by: '沈知远' }
  openPage(path, { ...answers, [`GET ${path}/conflicts`]: { conflicts: [{ ...conflict, settled }] } })
  expect(await screen.findByText(/沈知远核实：先到的属实。当面问过/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '记下核实结果' })).toBeNull()
})

it('leaves finding out to the office', async () => {
  const grant = { role: 'stationHead', stationId: inspectionId }
  openPage(path, { 'GET /me': me(grant), ...answers })
  const button = await screen.findByRole('button', { name: /记下核实结果/ })
  expect(button.getAttribute('aria-disabled') ?? button.hasAttribute('disabled')).toBeTruthy()
})

it('says what is to be looked at: marks, rules overridden with their reasons, the approval', async () => {
  openPage(path, answers)
  const panel = within(await screen.findByRole('region', { name: '请留意' }))
  expect(panel.getByText('签字后超过三十天才送达')).toBeTruthy()
  expect(panel.getByText('理由：群众又举报')).toBeTruthy()
  expect(panel.getByText('审批编号 云检〔2026〕3号')).toBeTruthy()
})
