import { expect, it } from 'vitest'
import { signInPack, signWords } from './sign-in-pack'
import { packedShop } from './testing'

const { shopId } = packedShop(1)
const sign = (serial: string, signature = 'a'.repeat(16), number = shopId) => `${number}${serial}01${signature}`
const merged = sign('01', 'm'.repeat(16), packedShop(2).shopId)
const line = { ...packedShop(1), codes: [sign('03'), merged] }

it.each([
  ['the sign on the wall', sign('03'), { shopId }],
  ['the sign of an entry that was merged into it', merged, { shopId }],
  ['the same number with another signature', sign('03', 'b'.repeat(16)), 'forged'],
  ['an older sign', sign('02'), 'superseded'],
  ['a sign printed after the pack was read', sign('04'), 'newer'],
  ['a shop of another grid', sign('01', 'a'.repeat(16), packedShop(9).shopId), 'absent'],
  ['no code at all', 'hello', 'absent'],
])('without a network: %s', (_, code, found) => {
  expect(signInPack([line], code)).toEqual(found)
})

it('knows a shop whose signs were revoked', () => {
  expect(signInPack([{ ...line, codes: [] }], sign('03'))).toBe('revoked')
})

it.each(['superseded', 'newer', 'revoked', 'forged', 'absent'] as const)('says what to do: %s', (found) => {
  expect(signWords(found, '3 小时前')).toMatch(/请/)
})

it('says how old the grids are when a code is in none of them', () => {
  expect(signWords('absent', '3 小时前')).toContain('3 小时前更新')
  expect(signWords('absent', undefined)).toContain('还没有网格资料')
})
