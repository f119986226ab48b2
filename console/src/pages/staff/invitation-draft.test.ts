// @vitest-environment node
import { expect, it } from 'vitest'
import { grantOf } from './invitation-draft'

const id = '01J00000000000000000000001'
const base = { name: '陆闻溪', expiresInDays: 7 }
const certificate = { certificateNumber: 'YX-070012', certificateValidUntil: '2028-01-01' }

it('gives an inspector certificate, station and grids', () => {
  expect(grantOf({ ...base, role: 'inspector', ...certificate, stationId: id, gridIds: [id] })).toEqual({
    role: 'inspector',
    ...certificate,
    stationId: id,
    gridIds: [id],
  })
})

it('makes no inspector without a certificate', () => {
  expect(grantOf({ ...base, role: 'inspector', stationId: id, gridIds: [id] })).toBeUndefined()
})

it('does not send what was filled in for another role', () => {
  expect(grantOf({ ...base, role: 'office', ...certificate, stationId: id })).toEqual({ role: 'office' })
})

it('gives a head one station, and a leader without stations the district', () => {
  expect(grantOf({ ...base, role: 'stationHead', stationId: id, gridIds: [id] })).toEqual({
    role: 'stationHead',
    stationId: id,
  })
  expect(grantOf({ ...base, role: 'stationHead' })).toBeUndefined()
  expect(grantOf({ ...base, role: 'leader', stationIds: [] })).toEqual({ role: 'leader' })
  expect(grantOf({ ...base, role: 'leader', stationIds: [id] })).toEqual({ role: 'leader', stationIds: [id] })
})

it('binds a merchant to shops', () => {
  expect(grantOf({ ...base, role: 'merchant', shopIds: ['990ABCDE'] })).toEqual({
    role: 'merchant',
    shopIds: ['990ABCDE'],
  })
})
