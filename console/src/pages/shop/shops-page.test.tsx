import type { ShopLine } from '@app/types/shop/contract'
import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { openPage } from '../../test/open-page'

const shop: ShopLine = {
  shopId: 'YX1A0001',
  name: '槐荫汤面馆',
  address: '青石路 18 号',
  businessTypes: ['smallCatering'],
  status: 'active',
  stationName: '青石所',
  gridName: '07 网格',
  flags: [],
}
const bare: ShopLine = {
  shopId: 'YX1A0002',
  name: '半亩小粮油店',
  address: '',
  businessTypes: [],
  status: 'active',
  flags: ['creditCodeMissing'],
}

afterEach(() => vi.restoreAllMocks())

it('gives a shop four lines on a phone and says what is missing by its name', async () => {
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
  openPage('/shops', { 'GET /shops': { shops: [shop, bare], total: 2 } })
  const list = await screen.findByRole('list', { name: '商户' })
  const cards = [...list.children].map((card) => [...card.children].map(({ textContent }) => textContent))
  expect(cards).toEqual([
    ['槐荫汤面馆状态：营业中', '小餐饮店', '青石所·07 网格', '青石路 18 号'],
    ['半亩小粮油店状态：营业中', '业态未填待核对 1 处', '所和网格未填', '地址未填'],
  ])
})
