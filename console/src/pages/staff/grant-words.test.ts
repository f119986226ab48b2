// @vitest-environment node
import type { Grant } from '@app/types/identity/contract'
import { expect, it } from 'vitest'
import { certificateOf, grantInWords } from './grant-words'

const stations = [
  {
    stationId: 'S1',
    name: '青石所',
    grids: [
      { gridId: 'G7', name: '07 网格' },
      { gridId: 'G8', name: '08 网格' },
    ],
  },
]
const inspector: Grant = {
  role: 'inspector',
  certificateNumber: 'YX-070012',
  certificateValidUntil: '2026-11-20',
  stationId: 'S1',
  gridIds: ['G8'],
}

it('names an inspector’s station and grids', () => {
  expect(grantInWords(inspector, stations)).toBe('执法人员，青石所，08 网格')
})

it('counts the grids when their names are not known', () => {
  expect(grantInWords(inspector, [])).toBe('执法人员，别的所，1 个网格')
})

it('says an administrator by the role alone and a merchant with the shops', () => {
  expect(grantInWords({ role: 'audit' }, stations)).toBe('审计管理员')
  expect(grantInWords({ role: 'merchant', shopIds: ['99000001', '99000002'] }, stations)).toBe('商户，2 家店')
})

it('says a head with the station, and a leader with the stations or the district', () => {
  expect(grantInWords({ role: 'stationHead', stationId: 'S1' }, stations)).toBe('站所负责人，青石所')
  expect(grantInWords({ role: 'leader' }, stations)).toBe('分管领导，全区')
  expect(grantInWords({ role: 'leader', stationIds: ['S1', 'S9'] }, stations)).toBe('分管领导，青石所、别的所')
})

it('finds the certificate among several roles', () => {
  expect(certificateOf([{ role: 'office' }, inspector])).toEqual({
    number: 'YX-070012',
    until: '2026年11月20日',
    day: '2026-11-20',
  })
  expect(certificateOf([{ role: 'office' }])).toBeUndefined()
})
