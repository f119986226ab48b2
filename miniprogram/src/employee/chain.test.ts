import type { Store } from '@app/types/duty/contract'
import { expect, it } from 'vitest'
import { byWorst, foundIn, storeWords } from './chain'

const store = (name: string, more: Partial<Store> = {}): Store => ({
  ...{ shopId: 'YX100001', name, address: `青石路${name}`, overdue: 0, due: 0, kinds: [] },
  ...more,
})
const stores = [store('甲店'), store('乙店', { due: 3 }), store('丙店', { overdue: 1 }), store('丁店', { overdue: 2 })]

it('puts the worst first', () => {
  expect(byWorst(stores).map(({ name }) => name)).toEqual(['丁店', '丙店', '乙店', '甲店'])
})

it('finds by name or street', () => {
  expect(foundIn(stores, ' 乙 ').map(({ name }) => name)).toEqual(['乙店'])
  expect(foundIn(stores, '青石路')).toHaveLength(4)
})

it('says how much of what presses', () => {
  const kinds = [
    { kind: 'healthCertificate', overdue: 2, due: 0 },
    { kind: 'selfCheck', overdue: 1, due: 1 },
  ] as const
  expect(storeWords(store('丁店', { overdue: 3, due: 1, kinds: [...kinds] }))).toBe(
    '健康证 2 件过期；自查 1 件过期 1 件今天要办',
  )
  expect(storeWords(store('甲店'))).toBe('没有过期的，今天没有要办的')
})
