// @vitest-environment node
import type { Grant } from '@app/types/identity/contract'
import { expect, it } from 'vitest'
import { holds, isStaffGrant, rolesInWords, scopeInWords } from './role-words'

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

it('holds a role only by a grant', () => {
  expect(holds([inspector], 'office', 'audit')).toBe(false)
  expect(holds([inspector], 'inspector')).toBe(true)
})
