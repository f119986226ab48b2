import type { Dossier } from '@app/types/shop/contract'
import { describe, expect, it } from 'vitest'
import { changing, draftOf, registering, type ShopDraft } from './shop-draft'

const shop: Dossier = {
  shopId: 'YX100009',
  name: '槐荫汤面馆',
  businessTypes: ['canteen'],
  traits: ['school'],
  tags: ['夜市'],
  status: 'seasonal',
  openMonths: [5, 6],
  address: '青石路 18 号',
  phone: '0600-555 0100',
  location: { longitude: 106.55, latitude: 38.47, source: 'map', setAt: '2026-11-01T00:00:00Z', setBy: '陶怀玉' },
  flags: [],
  code: { serial: '01', state: 'current' },
  licences: [],
  inspections: [],
  lastFailures: [],
}
const changed = (more: Partial<ShopDraft>) => changing({ ...draftOf(shop), reason: ' 核实 ', ...more }, shop)

describe('a shop that is registered', () => {
  const draft: ShopDraft = { name: ' 面馆 ', address: '建设路 1 号', businessTypes: ['catering'], status: 'active' }

  it('is sent with what was written, and nothing else', () => {
    expect(registering({ ...draft, operator: ' ', tags: [], point: '' })).toEqual({
      name: '面馆',
      address: '建设路 1 号',
      businessTypes: ['catering'],
      status: 'active',
    })
  })

  it('goes to a grid or to a station that has not divided it yet', () => {
    expect(registering({ ...draft, place: 'S1/G1' })).toMatchObject({ gridId: 'G1' })
    expect(registering({ ...draft, place: 'S1' })).toMatchObject({ stationId: 'S1' })
  })

  it('is open in the months that were ticked while it was seasonal', () => {
    const months = { openMonths: [5, 6], movedTo: '别处' }
    expect(registering({ ...draft, ...months, status: 'seasonal' })).toMatchObject({ openMonths: [5, 6] })
    expect(registering({ ...draft, ...months })).not.toHaveProperty('openMonths')
    expect(registering({ ...draft, ...months })).not.toHaveProperty('movedTo')
  })

  it('lies where the map says', () => {
    expect(registering({ ...draft, point: '38.4721，106.55', pointSource: 'onSite' })).toMatchObject({
      location: { longitude: 106.55, latitude: 38.4721, source: 'onSite' },
    })
  })
})

describe('a shop that is changed', () => {
  it('is not sent when nothing differs', () => {
    expect(changed({})).toBeUndefined()
  })

  it.each<[string, Partial<ShopDraft>, object]>([
    ['its name', { name: '新名 ' }, { name: '新名' }],
    ['its telephone, taken off', { phone: '' }, { phone: '' }],
    ['its place on the map, taken off', { point: ' ' }, { location: null }],
    ['its tags', { tags: [] }, { tags: [] }],
    ['its size', { sizeClass: 'large' }, { sizeClass: 'large' }],
    ['its months', { openMonths: [5] }, { status: 'seasonal', openMonths: [5] }],
    ['its status', { status: 'moved', movedTo: '青石路 20 号' }, { status: 'moved', movedTo: '青石路 20 号' }],
    ['its credit code, now known', { creditCode: '92990107MA7QX00486' }, { creditCode: '92990107MA7QX00486' }],
  ])('is sent with %s alone', (_, more, sent) => {
    expect(changed(more)).toEqual({ shopId: shop.shopId, ...sent, reason: '核实' })
  })
})
