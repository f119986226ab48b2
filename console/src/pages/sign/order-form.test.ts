// @vitest-environment node
import { expect, it } from 'vitest'
import { orderOf } from './order-form'

it('asks for the chosen scope only, whatever else was chosen before', () => {
  expect(orderOf({ scope: 'grid', gridId: 'G', shopId: 'S', image: 'qr' })).toEqual({
    target: { gridId: 'G' },
    image: 'qr',
  })
  expect(orderOf({ scope: 'shop', gridId: 'G', shopId: 'S', image: 'wxacode' })).toEqual({
    target: { shopId: 'S' },
    image: 'wxacode',
  })
})

it('asks for a station or for everywhere', () => {
  expect(orderOf({ scope: 'station', stationId: 'T', gridId: 'G', image: 'qr' })).toEqual({
    target: { stationId: 'T' },
    image: 'qr',
  })
  expect(orderOf({ scope: 'everywhere', gridId: 'G', image: 'qr' })).toEqual({
    target: { everywhere: true },
    image: 'qr',
  })
})

it('asks for nothing while nothing is chosen', () => {
  expect(orderOf({ scope: 'grid', shopId: 'S', image: 'qr' })).toBeUndefined()
  expect(orderOf({ scope: 'station', gridId: 'G', image: 'qr' })).toBeUndefined()
  expect(orderOf({ scope: 'shop', gridId: 'G', image: 'qr' })).toBeUndefined()
})
