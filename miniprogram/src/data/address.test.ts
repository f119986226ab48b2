import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf } from './address'

it('puts parameters into the path and the rest of a reading into the query', () => {
  expect(addressOf(['GET', '/shops/{shopId}/inspection-plan'], { shopId: 'YX100001', kind: 'routine' })).toEqual({
    method: 'GET',
    path: '/api/shops/YX100001/inspection-plan?kind=routine',
  })
})

it('leaves out of the query what is not given', () => {
  expect(addressOf(['GET', '/shops'], { q: undefined, cursor: 'a b' })).toEqual({
    method: 'GET',
    path: '/api/shops?cursor=a%20b',
  })
})

it('sends a change as JSON without what the path already says', () => {
  expect(addressOf(['POST', '/sign-ins/{signInId}/decide'], { signInId: '01', approve: true })).toEqual({
    method: 'POST',
    path: '/api/sign-ins/01/decide',
    body: '{"approve":true}',
  })
})

it('sends an empty object where a change has no input', () => {
  expect(addressOf(['POST', '/session/end'])).toEqual({ method: 'POST', path: '/api/session/end', body: '{}' })
})

it('lets no value break out of its place in the path', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (shopId) => {
      const { path } = addressOf(['GET', '/shops/{shopId}'], { shopId })
      expect(path.split('/')).toHaveLength(4)
      expect(decodeURIComponent(path.split('/')[3] ?? '')).toBe(shopId)
    }),
  )
})
