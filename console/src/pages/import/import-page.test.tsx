import type { Import, ImportRow } from '@app/types/shop/imports'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const importId = '01J00000000000000000000009'
const waiting: Import = {
  importId,
  fileName: '登记表.xlsx',
  state: 'waiting',
  startedAt: '2026-11-24T00:00:00Z',
  startedBy: '温知秋',
  counts: { rows: 10, accepted: 5, flagged: 2, refused: 2, blank: 1 },
  progress: { done: 0, total: 7 },
  stored: { created: 0, changed: 0, unchanged: 0 },
  columnsTaken: [{ field: 'name', at: 0, heading: '商户名称' }],
  columnsIgnored: [
    { at: 1, heading: '企业名称', fits: 'name' },
    { at: 2, heading: '面积' },
  ],
  sheetsIgnored: [{ name: '补充', rows: 3 }],
  columnsRemembered: false,
  proposed: { stations: [{ name: '河弯所', rows: 3 }], grids: [{ station: '河弯所', name: '19 网格', rows: 3 }] },
}
const row: ImportRow = {
  row: 958,
  outcome: 'refused',
  name: '河湾早点',
  problems: [{ code: 'nameTooLong', column: '商户名称', written: '河湾……', message: '名称太长', next: '请核对。' }],
}
const path = `/imports/${importId}`
const answers = { [`GET ${path}`]: waiting, [`GET ${path}/rows`]: { rows: [row] } }

it('shows counts that add up and the rows that were refused first', async () => {
  const { heard } = openPage(path, answers)
  expect(await screen.findByText('10 行 = 5 + 2 + 2 + 1，一行不少')).toBeTruthy()
  expect(await screen.findByText('河湾……')).toBeTruthy()
  expect(await screen.findByText('不存')).toBeTruthy()
  expect(heard.some((asked) => asked.path === `${path}/rows`)).toBe(true)
})

it('makes proposed stations and grids only when they are confirmed', async () => {
  const { changes } = openPage(path, { ...answers, [`POST ${path}/confirm`]: { importId, state: 'storing' } })
  expect(await screen.findByText('要您先定：新建 1 个所、1 个网格？')).toBeTruthy()
  expect(changes()).toHaveLength(0)
  fireEvent.click(await screen.findByRole('button', { name: '新建，并写入' }))
  await waitFor(() => expect(changes()[0]).toMatchObject({ body: { createPlaces: true }, key: 'key-1' }))
})

it('locks the decision for whoever may not keep the register', async () => {
  const { changes } = openPage(path, { ...answers, 'GET /me': me({ role: 'security' }) })
  fireEvent.click(await screen.findByRole('button', { name: '新建，并写入' }))
  expect(changes()).toHaveLength(0)
})

it('names what was not taken, and has the sheet judged again with the column that is chosen', async () => {
  const { changes } = openPage(path, { ...answers, [`POST ${path}/columns`]: { importId, state: 'reading' } })
  expect(await screen.findByText('“企业名称”也像商户名称，没有采用')).toBeTruthy()
  expect(screen.getByText('没有采用的列：面积')).toBeTruthy()
  expect(screen.getByText('工作表“补充”有 3 行，没有采用')).toBeTruthy()
  const again = screen.getByRole('button', { name: '按这样重看一遍' })
  expect(again.hasAttribute('disabled')).toBe(true)
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '商户名称' }))
  fireEvent.click(await screen.findByText('企业名称', { selector: '.ant-select-item-option-content' }))
  fireEvent.click(again)
  await waitFor(() => expect(changes()[0]).toMatchObject({ body: { columns: [{ field: 'name', at: 1 }] } }))
})

it('asks about the columns alone when no place is new', async () => {
  const known = { ...waiting, proposed: { stations: [], grids: [] } }
  const confirm = { [`POST ${path}/confirm`]: { importId, state: 'storing' } }
  const { changes } = openPage(path, { ...answers, [`GET ${path}`]: known, ...confirm })
  fireEvent.click(await screen.findByRole('button', { name: '对得上，写入' }))
  await waitFor(() => expect(changes()[0]).toMatchObject({ body: { createPlaces: false } }))
})

it('works flagged rows off in bulk: one change for each shop, with the reason', async () => {
  const flagged = (at: number, shopId: string, openFlags: string[]): ImportRow => ({
    row: at,
    outcome: 'flagged',
    name: `第${at}家`,
    problems: [{ code: 'gridMissing', message: '没有网格', next: '请分配到网格。' }],
    shopId,
    openFlags,
  })
  const rows = [flagged(4, 'YX1A0001', ['gridMissing']), flagged(5, 'YX1A0002', ['gridMissing'])]
  const settled = (shopId: string) => ({ shopId, flags: [] })
  const { changes } = openPage(`${path}?outcome=flagged`, {
    ...answers,
    [`GET ${path}`]: { ...waiting, state: 'done' },
    [`GET ${path}/rows`]: { rows },
    'POST /shops/YX1A0001/flags/settle': settled('YX1A0001'),
    'POST /shops/YX1A0002/flags/settle': settled('YX1A0002'),
  })
  fireEvent.click(await screen.findByRole('checkbox', { name: '选中第 4 行' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '选中第 5 行' }))
  fireEvent.click(screen.getByRole('button', { name: '看过，没问题' }))
  fireEvent.change(await screen.findByRole('textbox', { name: '原因' }), { target: { value: '打电话核过' } })
  fireEvent.click(screen.getByRole('button', { name: '记下没问题' }))
  await waitFor(() => expect(changes()).toHaveLength(2))
  expect(changes().map(({ path: to, body }) => [to, body])).toEqual([
    ['/shops/YX1A0001/flags/settle', { flags: ['gridMissing'], reason: '打电话核过' }],
    ['/shops/YX1A0002/flags/settle', { flags: ['gridMissing'], reason: '打电话核过' }],
  ])
})
