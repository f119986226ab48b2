// @vitest-environment node
import type { Grant } from '@app/types/identity/contract'
import { expect, it } from 'vitest'
import { holds, isStaffGrant, keepsStation, rolesInWords, scopeInWords } from './role-words'

const inspector: Grant = {
  role: 'inspector',
  certificateNumber: 'YX-070012',
  certificateValidUntil: '2028-01-01',
  stationId: '01J00000000000000000000001',
  gridIds: ['01J00000000000000000000002', '01J00000000000000000000003'],
}

it('names every role once', () => {
  expect(rolesInWords([{ role: 'office' }, inspector, { role: 'office' }])).toBe('业务管理员、执法人员')
  expect(rolesInWords([])).toBe('没有角色')
})

it('does not take a merchant for staff', () => {
  expect(isStaffGrant({ role: 'merchant', shopIds: [] })).toBe(false)
  expect(isStaffGrant(inspector)).toBe(true)
})

it('says whose rows an inspector sees, and that the office sees the district', () => {
  expect(scopeInWords([inspector])).toBe('范围：您的 2 个网格')
  expect(scopeInWords([inspector, { role: 'office' }])).toBe('范围：全区')
})

it('says which stations a head and a limited leader see, and that another leader sees the district', () => {
  expect(scopeInWords([inspector, { role: 'stationHead', stationId: 'S1' }])).toBe('范围：您的 1 个所')
  expect(scopeInWords([{ role: 'leader', stationIds: ['S1', 'S2'] }])).toBe('范围：您的 2 个所')
  expect(scopeInWords([{ role: 'leader' }])).toBe('范围：全区')
})

it('keeps a station’s shops as its head or as the office', () => {
  expect(keepsStation([{ role: 'stationHead', stationId: 'S1' }], 'S1')).toBe(true)
  expect(keepsStation([{ role: 'stationHead', stationId: 'S1' }], 'S2')).toBe(false)
  expect(keepsStation([{ role: 'office' }], 'S2')).toBe(true)
  expect(keepsStation([{ role: 'leader' }], 'S1')).toBe(false)
})

it('holds a role only by a grant', () => {
  expect(holds([inspector], 'office', 'audit')).toBe(false)
  expect(holds([inspector], 'inspector')).toBe(true)
})
