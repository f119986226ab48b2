import { expect, it } from 'vitest'
import { doorFor, doorsOf, rolesAtConsole, rolesOf, type Session } from './session'

const me = (...roles: readonly string[]) =>
  ({
    district: { districtId: 'YX1', name: '云溪区', bureauName: '云溪区市场监督管理局' },
    person: { personId: 'p', name: '顾清和', grants: roles.map((role) => ({ role, shopIds: [] })) },
  }) as unknown as NonNullable<Session['me']>

it.each([
  ['nobody known', undefined, ['consumer']],
  ['a merchant', me('merchant'), ['merchant', 'consumer']],
  ['an inspector with a shop', me('merchant', 'inspector'), ['inspector', 'merchant', 'consumer']],
  ['a station’s head', me('stationHead'), ['stationHead', 'consumer']],
  ['a head who inspects too', me('stationHead', 'inspector'), ['inspector', 'stationHead', 'consumer']],
  ['an officer of the console only', me('office'), ['consumer']],
] as const)('opens to %s the doors of their roles, the one with most work first', (_, who, doors) => {
  expect(doorsOf(who)).toEqual(doors)
})

it('keeps a chosen door while it is open, and leaves it when the role has ended', () => {
  expect(doorFor(me('merchant', 'inspector'), 'merchant')).toBe('merchant')
  expect(doorFor(me('inspector'), 'merchant')).toBe('inspector')
  expect(doorFor(undefined, 'inspector')).toBe('consumer')
})

it('names the roles that wait at the computer among the person’s own, and opens no door for them', () => {
  const both = { ...me('inspector'), passkey: { state: 'atConsole' as const, roles: ['office' as const] } }
  expect([rolesOf(both), rolesAtConsole(both), doorsOf(both)]).toEqual([
    ['inspector', 'office'],
    ['office'],
    ['inspector', 'consumer'],
  ])
  expect(rolesAtConsole(me('office'))).toEqual([])
})
