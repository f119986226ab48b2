import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'
import { narrowed } from './inspection-filter'

const line = {
  inspectionId: '01J0000000000000000000000A',
  shopId: 'YX1A0001',
  shopName: '溪山砂锅铺',
  kind: 'flyCheck',
  state: 'submitted',
  day: '2026-11-20',
  failing: 2,
  verdict: 'nonConforming',
  inspectors: ['陆闻溪'],
}
const answering = (inspections: readonly object[]) => ({
  'GET /lists/inspections': { inspections, total: inspections.length, page: 0, pages: 1, isBehind: false },
})

it('asks the server for what the address names, and for nothing that it cannot mean', async () => {
  const { heard } = openPage('/inspections?verdict=nonConforming&kind=never&from=2026-11-01&q=砂锅', answering([line]))
  expect(await screen.findByText('溪山砂锅铺')).toBeTruthy()
  expect(heard.find(({ path }) => path === '/lists/inspections')?.search).toMatchObject({
    verdict: 'nonConforming',
    from: '2026-11-01',
    q: '砂锅',
  })
  expect(heard.find(({ path }) => path === '/lists/inspections')?.search).not.toHaveProperty('kind')
})

it('keeps conditions as a view of its own list', async () => {
  const { router } = openPage('/inspections?verdict=nonConforming', answering([line]))
  fireEvent.click(await screen.findByRole('button', { name: '存为视图' }))
  fireEvent.change(screen.getByRole('textbox', { name: '名字' }), { target: { value: '不符合' } })
  fireEvent.click(screen.getByRole('button', { name: '存下' }))
  const tabs = await screen.findByRole('navigation', { name: '视图' })
  await waitFor(() =>
    expect(within(tabs).getByRole('link', { name: '不符合' }).getAttribute('aria-current')).toBe('page'),
  )
  expect(new URLSearchParams(router.state.location.search).get('view')).toBe('不符合')
})

it('tells that nothing fits from that nothing is there, and lets go of all conditions', async () => {
  const { router } = openPage('/inspections?verdict=conforming', answering([]))
  expect(await screen.findByText('没有这样的检查')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '清除条件' }))
  expect(await screen.findByText('还没有检查记录')).toBeTruthy()
  expect(router.state.location.search).toBe('')
})

it('shows rare conditions on chips that take them off, and asks another station for all its grids', async () => {
  const grid = '01J00000000000000000000077'
  const { heard, router } = openPage(`/inspections?conflict=open&corrected=yes&gridId=${grid}`, answering([line]))
  expect(await screen.findByText('送达不一致，待核实')).toBeTruthy()
  expect(heard.find(({ path }) => path === '/lists/inspections')?.search).toMatchObject({
    conflict: 'open',
    corrected: 'yes',
    gridId: grid,
  })
  fireEvent.click(screen.getByRole('button', { name: '去掉条件：更正过' }))
  await waitFor(() => expect(router.state.location.search).not.toContain('corrected'))
  expect(narrowed(new URLSearchParams(`gridId=${grid}`), 'stationId', grid).toString()).toBe(`stationId=${grid}`)
})

it('says of a row that it was told twice, and that its document was corrected', async () => {
  openPage('/inspections', answering([{ ...line, conflict: 'open', corrected: true, documentNumber: '云市监检1号' }]))
  expect(await screen.findByText('送达不一致')).toBeTruthy()
  expect(screen.getByText('更正过')).toBeTruthy()
})
