import { describe, expect, it } from 'vitest'
import { doorOf, likenessOf, nameCore, streetOf } from './likeness'

it.each([
  ['云溪区槐荫汤面馆（个体工商户）', '槐荫汤'],
  ['槐荫汤面馆', '槐荫汤'],
  ['青山县老井砂锅店有限公司', '老井砂锅'],
  ['面馆', '面馆'],
  ['ＡＢ超市', 'ab'],
  ['', ''],
])('the core of “%s” is “%s”', (name, core) => {
  expect(nameCore(name)).toBe(core)
})

it.each([
  ['云溪区青石路12号', '青石路', '青石路12'],
  ['青石路 12 号 3 单元', '青石路', '青石路12'],
  ['云溪区河东镇柳家村8号', '柳家村', '柳家村8'],
  ['商场负一层', undefined, undefined],
  ['青石路', '青石路', undefined],
])('the street and door of “%s” are %s and %s', (address, street, door) => {
  expect(streetOf(address)).toBe(street)
  expect(doorOf(address)).toBe(door)
})

describe('likeness', () => {
  const shop = { name: '槐荫汤面馆', address: '云溪区青石路12号' }
  it.each([
    [
      { name: '槐荫汤面馆二店', address: '柳荫路1号' },
      { name: true, address: false },
    ],
    [
      { name: '春来饺子', address: '青石路12号' },
      { name: false, address: true },
    ],
    [
      { name: '春来饺子', address: '青石路121号' },
      { name: false, address: false },
    ],
    [
      { name: '春来饺子', address: '没有门牌' },
      { name: false, address: false },
    ],
  ])('of %o', (other, alike) => {
    expect(likenessOf(shop, other)).toEqual(alike)
  })
})
