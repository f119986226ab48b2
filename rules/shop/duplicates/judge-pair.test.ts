import type { DuplicateReason } from '@app/types/shop/values'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComparedShop, judgePair } from './judge-pair'
import { nameCore, placeCore } from './likeness'
import { duplicateCases } from './testing'

const shop = (shopId: string, facts: Partial<ComparedShop>): ComparedShop => ({
  shopId,
  name: '槐荫汤面馆',
  address: '青石路 18 号',
  initials: 'hytmg',
  ...facts,
})

describe('two entries of the register', () => {
  it.each(duplicateCases)('$when', ({ one, other, reasons }) => {
    const judged = judgePair(shop('YX1A0001', one), shop('YX1A0002', other))
    expect(judged?.reasons).toEqual(reasons as readonly DuplicateReason[] | undefined)
  })

  it('are judged alike whichever comes first', () => {
    const words = fc.constantFrom(...duplicateCases.flatMap(({ one, other }) => [one, other]))
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [shop('YX1A0001', a), shop('YX1A0002', b)]
        expect(judgePair(one, other)).toEqual(judgePair(other, one))
      }),
    )
  })
})

describe('what is compared', () => {
  it.each([
    ['云溪区槐荫汤面馆（个体工商户）', '槐荫汤面馆'],
    ['槐荫  汤面馆', '槐荫汤面馆'],
    ['柳荫粮油有限公司', '柳荫粮油'],
    ['超市', '超市'],
    ['（个体工商户）', '个体工商户'],
  ])('of the name %s is %s', (name, core) => expect(nameCore(name)).toBe(core))

  it.each([
    ['青石路 18 号（槐荫桥东）', { whole: '青石路18号', street: '青石路', number: '18' }],
    ['云溪市云溪区青石路１８号', { whole: '青石路18号', street: '青石路', number: '18' }],
    ['3 号楼旁青石路 18 号', { whole: '3号楼旁青石路18号', street: '', number: '3' }],
    ['槐荫桥东', { whole: '槐荫桥东', street: '槐荫桥东', number: '' }],
    ['', { whole: '', street: '', number: '' }],
  ])('of the address %s is its street and number', (address, core) => expect(placeCore(address)).toEqual(core))
})
