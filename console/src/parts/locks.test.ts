// @vitest-environment node
import { expect, it } from 'vitest'
import { accountLock, inviteLock, registerLock, shopLock } from './locks'

it('lets the office change the register and tells others whom to ask', () => {
  expect(registerLock([{ role: 'office' }])).toBeUndefined()
  expect(registerLock([{ role: 'audit' }])).toContain('业务管理员')
})

it('lets a head change a shop too, and a leader none', () => {
  expect(shopLock([{ role: 'stationHead', stationId: 'S1' }])).toBeUndefined()
  expect(shopLock([{ role: 'leader' }])).toContain('本所负责人')
  expect(inviteLock([{ role: 'leader' }])).toContain('邀请')
})

it('lets the security administrator alone end accounts', () => {
  expect(accountLock([{ role: 'security' }])).toBeUndefined()
  expect(accountLock([{ role: 'office' }])).toContain('安全管理员')
})
