import type { ShopLine } from '@app/types/shop/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { type Asked, openPage } from '../../test/open-page'

const shop: ShopLine = {
  shopId: 'YX1A0001',
  name: '槐荫汤面馆',
  address: '青石路 18 号',
  businessTypes: ['smallCatering'],
  status: 'active',
  stationName: '青石所',
  gridName: '07 网格',
  flags: [],
  lastInspection: { day: '2026-09-18', verdict: 'conforming', failing: 0 },
}
const bare: ShopLine = {
  shopId: 'YX1A0002',
  name: '半亩小粮油店',
  address: '',
  businessTypes: [],
  status: 'active',
  flags: ['creditCodeMissing'],
}
type Answer = { readonly total: number; readonly isBehind?: boolean; readonly shops?: readonly ShopLine[] }

const answer = ({ total, isBehind = false, shops = [shop, bare] }: Answer) => ({
  'GET /lists/shops': ({ search }: Asked) => ({
    shops,
    total,
    page: Number(search['page'] ?? 0),
    pages: Math.ceil(total / 40),
    isBehind,
  }),
})

const open = (path: string, given: Answer = { total: 5_218 }) => {
  const page = openPage(path, answer(given))
  const asked = () => page.heard.filter(({ path }) => path === '/lists/shops').map(({ search }) => search)
  const address = () => Object.fromEntries(new URLSearchParams(page.router.state.location.search))
  return { ...page, asked, address }
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

const onPhone = () =>
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) =>
      ({
        matches: media.includes('max-width: 700px'),
        media,
        addEventListener() {},
        removeEventListener() {},
        addListener() {},
        removeListener() {},
      }) as unknown as MediaQueryList,
  )

afterEach(() => vi.restoreAllMocks())

it('gives a shop four lines on a phone and says what is missing by its name', async () => {
  onPhone()
  open('/shops', { total: 2 })
  const list = await screen.findByRole('list', { name: '商户' })
  const cards = [...list.children].map((card) => [...card.children].map(({ textContent }) => textContent))
  expect(cards).toEqual([
    ['槐荫汤面馆状态：营业中', '小餐饮店', '青石所·07 网格', '最近检查：结果：符合9月18日青石路 18 号'],
    ['半亩小粮油店状态：营业中', '业态未填待核对 1 处', '所和网格未填', '最近检查：没查过地址未填'],
  ])
})

it('asks for exactly what a shared link says', async () => {
  const { asked } = open('/shops?q=hy&status=active&businessType=canteen&flagged=yes&sort=-lastDay&page=3')
  await screen.findByText('共 5,218 户，按最近检查从晚到早')
  expect(asked()).toEqual([
    { q: 'hy', status: 'active', businessType: 'canteen', flagged: 'yes', sort: '-lastDay', page: '2' },
  ])
})

it('orders the list by a pressed head, turns it at the next press and starts at the first page', async () => {
  const { address } = open('/shops?page=3')
  await press('最近检查')
  await screen.findByText('共 5,218 户，按最近检查从早到晚')
  expect(screen.getByRole('columnheader', { name: '最近检查' }).getAttribute('aria-sort')).toBe('ascending')
  await press('最近检查')
  await waitFor(() => expect(address()).toEqual({ sort: '-lastDay' }))
  expect(screen.getByRole('columnheader', { name: '最近检查' }).getAttribute('aria-sort')).toBe('descending')
})

it('goes to any page and back to the first', async () => {
  const { address, asked } = open('/shops?q=a')
  await press('末页')
  expect(await screen.findByText(/^第 5,201–/)).toBeTruthy()
  expect(address()).toEqual({ q: 'a', page: '131' })
  expect(asked().at(-1)).toMatchObject({ page: '130' })
  const field = screen.getByRole('textbox', { name: '第几页' })
  fireEvent.change(field, { target: { value: '66' } })
  fireEvent.submit(field)
  await waitFor(() => expect(address()).toEqual({ q: 'a', page: '66' }))
  await press('首页')
  await waitFor(() => expect(address()).toEqual({ q: 'a' }))
})

it('leads from a page that is no longer there to the last one', async () => {
  const { address } = open('/shops?page=9', { total: 41, shops: [] })
  expect(await screen.findByText('没有第 9 页了')).toBeTruthy()
  await press('看第 2 页')
  await waitFor(() => expect(address()).toEqual({ page: '2' }))
})

it('drops the narrowest condition of an empty result', async () => {
  const { address } = open('/shops?status=closed&flagged=yes', { total: 0, shops: [] })
  expect(await screen.findByText('这些条件下没有商户')).toBeTruthy()
  await press('不只看有待核对的')
  await waitFor(() => expect(address()).toEqual({ status: 'closed' }))
})

it('says quietly that a change is still on its way, and looks again', async () => {
  const { asked } = open('/shops', { total: 2, isBehind: true })
  await press('刷新')
  await waitFor(() => expect(asked()).toHaveLength(2))
  expect(screen.getByText('刚改的内容还在路上')).toBeTruthy()
})

it('says nothing of the kind when the list is whole', async () => {
  open('/shops', { total: 2 })
  await screen.findByText('共 2 户，按名称从 A 到 Z')
  expect(screen.queryByText('刚改的内容还在路上')).toBeNull()
})

it('shows a past day, writes nothing there and leads back to today', async () => {
  const { asked, address } = open('/shops?day=2026-11-20&status=active')
  expect(await screen.findByText('11月20日结束时的名单')).toBeTruthy()
  expect(screen.getByText('截至 11月20日')).toBeTruthy()
  expect(screen.queryByText('导入登记表')).toBeNull()
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ asOf: '2026-11-20T15:59:59.999Z', status: 'active' }))
  await press('回到今天')
  await waitFor(() => expect(address()).toEqual({ status: 'active' }))
  expect(await screen.findByText('导入登记表')).toBeTruthy()
  await waitFor(() => expect(asked().at(-1)).not.toHaveProperty('asOf'))
})

it('has no list of a day to come', async () => {
  const { asked } = open('/shops?day=2026-11-25')
  await screen.findByText('共 5,218 户，按名称从 A 到 Z')
  expect(asked().at(-1)).not.toHaveProperty('asOf')
  expect(screen.getByText('截至 现在')).toBeTruthy()
})

it('takes the day that is pressed in the calendar, and none after today', async () => {
  const { address } = open('/shops')
  const field = await screen.findByRole('textbox', { name: '看某一天的名单' })
  fireEvent.mouseDown(field)
  fireEvent.click(field)
  fireEvent.click(await screen.findByTitle('2026年11月25日'))
  fireEvent.click(await screen.findByTitle('2026年11月20日'))
  await waitFor(() => expect(address()).toEqual({ day: '2026-11-20' }))
})

it('keeps all conditions but the search behind a button on a phone', async () => {
  onPhone()
  open('/shops?status=active')
  const button = await screen.findByRole('button', { name: '条件（1）' })
  expect(screen.queryByRole('combobox', { name: '业态' })).toBeNull()
  fireEvent.click(button)
  expect(screen.getByRole('combobox', { name: '业态' })).toBeTruthy()
  expect(within(screen.getByRole('main')).getByRole('combobox', { name: '顺序' })).toBeTruthy()
})

it('clears all conditions and keeps the order', async () => {
  const { address } = open('/shops?q=a&flagged=no&sort=status')
  await press('清空')
  await waitFor(() => expect(address()).toEqual({ sort: 'status' }))
})

it('keeps rare conditions behind a button that counts them, each on a chip that takes it off', async () => {
  const { address, asked } = open('/shops?status=active&codeState=revoked&inspectedSince=2026-11-01')
  const button = await screen.findByRole('button', { name: '更多条件（2）' })
  expect(screen.queryByText('店码')).toBeNull()
  expect(asked().at(-1)).toMatchObject({ codeState: 'revoked', inspectedSince: '2026-11-01' })
  await press('去掉条件：店码已停用')
  await waitFor(() => expect(address()).toEqual({ status: 'active', inspectedSince: '2026-11-01' }))
  fireEvent.click(button)
  expect(screen.getByRole('combobox', { name: '店码' })).toBeTruthy()
  const day = screen.getByRole('textbox', { name: '这天起查过' })
  expect((day as HTMLInputElement).value).toBe('2026年11月1日')
})

it('shows seven columns until somebody chooses others, and the usual ones again', async () => {
  open('/shops')
  const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
  await screen.findByRole('columnheader', { name: '业态' })
  expect(heads().filter(Boolean)).toEqual(['商户', '业态', '状态', '最近检查', '所·网格', '地址', '待核对'])
  await press('列 7/10')
  fireEvent.click(await screen.findByRole('checkbox', { name: '编号' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '地址' }))
  expect(heads().filter(Boolean)).toEqual(['商户', '业态', '状态', '最近检查', '所·网格', '待核对', '编号'])
  await press('恢复常用的列')
  expect(heads()).toContain('地址')
})
