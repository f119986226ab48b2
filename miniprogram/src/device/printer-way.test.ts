import { expect, it } from 'vitest'
import { findWay, type Service } from './printer-way'

const base = (short: string) => `0000${short}-0000-1000-8000-00805F9B34FB`
const service = (
  uuid: string,
  ...characteristics: readonly (readonly [string, 'write' | 'quick' | 'read'])[]
): Service => ({
  uuid,
  characteristics: characteristics.map(([name, how]) => ({
    uuid: name,
    write: how === 'write',
    writeNoResponse: how === 'quick',
  })),
})

it('writes where makers of printers take bytes, wherever that stands among the services', () => {
  const other = service('B0B0B0B0-1111-2222-3333-444444444444', ['x', 'write'])
  const printing = service(base('18F0'), ['2AF0', 'read'], ['2AF1', 'quick'])
  expect(findWay([other, printing])).toEqual({
    ...{ serviceId: base('18F0'), characteristicId: '2AF1', writeType: 'writeNoResponse' },
  })
})

it('has each piece confirmed where the printer does that', () => {
  expect(findWay([service(base('FF00'), ['FF01', 'quick'], ['FF02', 'write'])])).toMatchObject({
    ...{ characteristicId: 'FF02', writeType: 'write' },
  })
})

it('tries an unknown maker’s service, and never one that every device has', () => {
  const own = service('ABCD', ['1', 'write'])
  expect(findWay([service(base('1800'), ['2A00', 'write']), own])?.serviceId).toBe('ABCD')
  expect(findWay([service('1800', ['2A00', 'write']), service('180A', ['2A29', 'read'])])).toBeUndefined()
})
