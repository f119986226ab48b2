import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { SavedView, ViewMemory } from '../../client/view-memory'
import { openPage } from '../../test/open-page'

const keeping = (first: readonly SavedView[], isKept = true) => {
  let views = first
  const memory: ViewMemory = {
    read: () => views,
    keep: (next) => {
      if (isKept) views = next
      return isKept
    },
  }
  return memory
}

const open = (path: string, memory: ViewMemory) => {
  const answers = { 'GET /lists/shops': { shops: [], total: 0, page: 0, pages: 0, isBehind: false } }
  const { router } = openPage(path, answers, memory)
  return { memory, address: () => Object.fromEntries(new URLSearchParams(router.state.location.search)) }
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const tabs = async () =>
  within(await screen.findByRole('navigation', { name: '视图' }))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('aria-current')])
const writeName = (name: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '名字' }), { target: { value: name } })
const unchecked = { name: '待核对', query: 'flagged=yes' }

it('offers to save conditions and order under a name, which the address then carries', async () => {
  const { memory, address } = open('/shops?flagged=yes&sort=-lastDay&page=2', keeping([]))
  await press('存为视图')
  writeName(' 待核对 ')
  await press('存下')
  await waitFor(() => expect(memory.read('shop')).toEqual([{ name: '待核对', query: 'flagged=yes&sort=-lastDay' }]))
  await waitFor(async () =>
    expect(await tabs()).toEqual([
      ['全部', null],
      ['待核对', 'page'],
    ]),
  )
  expect(address()).toMatchObject({ view: '待核对', flagged: 'yes', sort: '-lastDay' })
})

it('has nothing to save while nothing is asked', async () => {
  open('/shops', keeping([unchecked]))
  expect(await tabs()).toEqual([
    ['全部', 'page'],
    ['待核对', null],
  ])
  expect(screen.queryByRole('button', { name: '存为视图' })).toBeNull()
})

it('refuses a name that is taken and says so', async () => {
  const { memory } = open('/shops?status=closed', keeping([unchecked]))
  await press('存为视图')
  writeName('待核对')
  await press('存下')
  expect(await screen.findByText('已经有叫“待核对”的视图')).toBeTruthy()
  expect(memory.read('shop')).toEqual([unchecked])
})

it('says that a view was changed, takes the change into it and back again', async () => {
  const { memory } = open('/shops?view=待核对&flagged=yes&status=active', keeping([unchecked]))
  expect(await screen.findByText('视图改过')).toBeTruthy()
  await press('保存')
  await waitFor(() => expect(screen.queryByText('视图改过')).toBeNull())
  expect(memory.read('shop')).toEqual([{ name: '待核对', query: 'status=active&flagged=yes' }])
  await press('撤销')
  expect(memory.read('shop')).toEqual([unchecked])
})

it('goes back to the view as it was saved', async () => {
  const { address } = open('/shops?view=待核对&status=active', keeping([unchecked]))
  await press('还原')
  await waitFor(() => expect(address()).toEqual({ view: '待核对', flagged: 'yes' }))
})

it('saves a changed view under another name beside the first', async () => {
  const { memory } = open('/shops?view=待核对&flagged=no', keeping([unchecked]))
  await press('存为视图')
  writeName('核对过')
  await press('存下')
  await waitFor(() => expect(memory.read('shop')).toEqual([unchecked, { name: '核对过', query: 'flagged=no' }]))
})

it('gives a view another name', async () => {
  const { memory, address } = open('/shops?view=待核对&flagged=yes', keeping([unchecked]))
  await press('改名')
  writeName('要核对')
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '改名' }))
  await waitFor(() => expect(memory.read('shop')).toEqual([{ ...unchecked, name: '要核对' }]))
  await waitFor(() => expect(address()).toEqual({ view: '要核对', flagged: 'yes' }))
})

it('deletes a view at once, keeps what is on the screen, and takes it back', async () => {
  const { memory, address } = open('/shops?view=待核对&flagged=yes', keeping([unchecked]))
  await press('删除')
  expect(memory.read('shop')).toEqual([])
  expect(address()['flagged']).toBe('yes')
  await press('撤销')
  expect(memory.read('shop')).toEqual([unchecked])
})

it('stops at twenty and says why', async () => {
  const full = Array.from({ length: 20 }, (_, n) => ({ name: `视图 ${n}`, query: `q=${n}` }))
  open('/shops?flagged=yes', keeping(full))
  const button = await screen.findByRole('button', { name: '存为视图' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(button)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('shows a shared link to somebody who has no such view', async () => {
  open('/shops?view=别人的&flagged=yes', keeping([]))
  expect(await tabs()).toEqual([['全部', null]])
  expect(screen.getByRole('button', { name: '存为视图' })).toBeTruthy()
})

it('says so when the browser keeps nothing', async () => {
  open('/shops?flagged=yes', keeping([], false))
  await press('存为视图')
  writeName('待核对')
  await press('存下')
  expect(await screen.findByText('这个浏览器不让存东西，视图没有存下。')).toBeTruthy()
})
