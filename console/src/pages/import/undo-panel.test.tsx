import type { Import, ImportUndo } from '@app/types/shop/imports'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const importId = '01J00000000000000000000009'
const path = `/imports/${importId}`
const done: Import = {
  importId,
  fileName: '登记表.xlsx',
  state: 'done',
  startedAt: '2026-11-24T00:00:00Z',
  startedBy: '温知秋',
  counts: { rows: 10, accepted: 10, flagged: 0, refused: 0, blank: 0 },
  progress: { done: 10, total: 10 },
  stored: { created: 7, changed: 3, unchanged: 0 },
  columnsTaken: [],
  columnsIgnored: [],
  sheetsIgnored: [],
  columnsRemembered: false,
  proposed: { stations: [], grids: [] },
}
const looked: ImportUndo = {
  step: 'looked',
  startedAt: '2026-11-24T01:00:00Z',
  startedBy: '温知秋',
  progress: { done: 10, total: 10 },
  removed: 6,
  restored: 3,
  kept: 1,
  reasons: { inspected: 1, merchantBound: 1 },
  named: [{ shopId: 'YX1A0001', name: '河湾早点', reasons: ['inspected', 'merchantBound'] }],
}
const answers = (undo?: ImportUndo) => ({
  [`GET ${path}`]: undo === undefined ? done : { ...done, undo },
  [`GET ${path}/rows`]: { rows: [] },
  [`POST ${path}/undo`]: { importId, step: 'looking' },
})

it('looks first, without confirming anything', async () => {
  const { changes } = openPage(path, answers())
  fireEvent.click(await screen.findByRole('button', { name: '看看会撤销哪些' }))
  await waitFor(() => expect(changes()).toMatchObject([{ path: `${path}/undo`, body: { confirm: false } }]))
})

it('says what would go, what would come back and what stays and why, and does it only when confirmed', async () => {
  const { changes } = openPage(path, answers(looked))
  expect(await screen.findByText('会去掉 6 户，会恢复 3 户，保留 1 户')).toBeTruthy()
  expect(screen.getByText('保留的：检查过 1 户，商户已绑定 1 户')).toBeTruthy()
  expect(screen.getByText('检查过、商户已绑定')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '撤销这 9 户' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/编号不再用/)).toBeTruthy()
  expect(changes()).toEqual([])
  fireEvent.click(within(dialog).getByRole('button', { name: '撤销导入' }))
  await waitFor(() => expect(changes()).toMatchObject([{ body: { confirm: true } }]))
})

it('says which of the places that it made would stay, and why', async () => {
  const places = {
    removed: 3,
    kept: 1,
    named: [{ name: '先锋道所 一网格', reasons: ['granted', 'boundary'] as const }],
  }
  openPage(
    path,
    answers({
      ...looked,
      places: { ...places, named: places.named.map((one) => ({ ...one, reasons: [...one.reasons] })) },
    }),
  )
  expect(await screen.findByText('新建的所和网格会去掉 3 个，保留 1 个')).toBeTruthy()
  expect(screen.getByText('先锋道所 一网格')).toBeTruthy()
  expect(screen.getByText('有人管着或受了邀请、画了边界')).toBeTruthy()
})

it('can take back an import of which only the places are left', async () => {
  const places = { removed: 2, kept: 0, named: [] }
  openPage(path, answers({ ...looked, removed: 0, restored: 0, kept: 0, reasons: {}, named: [], places }))
  expect(await screen.findByRole('button', { name: '去掉这 2 个所和网格' })).toBeTruthy()
})

it('shows how far it is, and offers nothing meanwhile', async () => {
  openPage(path, answers({ ...looked, step: 'undoing', progress: { done: 4, total: 10 } }))
  expect(await screen.findByText('正在撤销，第 4 户，共 10 户')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /撤销|再看/ })).toBeNull()
})

it('says what became of it', async () => {
  openPage(path, answers({ ...looked, step: 'undone' }))
  expect(await screen.findByText('去掉了 6 户，恢复了 3 户，保留 1 户')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '撤销这 9 户' })).toBeNull()
})

it('locks it for whoever may not keep the register', async () => {
  const { changes } = openPage(path, { ...answers(), 'GET /me': me({ role: 'security' }) })
  fireEvent.click(await screen.findByRole('button', { name: '看看会撤销哪些' }))
  expect(changes()).toEqual([])
})
