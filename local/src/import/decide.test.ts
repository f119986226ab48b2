import type { Import } from '@app/types/shop/imports'
import { expect, it } from 'vitest'
import { decideAt } from './decide'

const proposal: Import = {
  importId: '01J00000000000000000000009',
  fileName: '台账.xlsx',
  state: 'waiting',
  startedAt: '2026-11-24T00:00:00Z',
  startedBy: '温知秋',
  counts: { rows: 3, accepted: 3, flagged: 0, refused: 0, blank: 0 },
  progress: { done: 0, total: 3 },
  stored: { created: 0, changed: 0, unchanged: 0 },
  proposed: { stations: [{ name: '河弯所', rows: 3 }], grids: [{ station: '河弯所', name: '19 网格', rows: 2 }] },
  columnsTaken: [{ field: 'name', at: 0, heading: '商户名称' }],
  columnsIgnored: [
    { at: 1, heading: '企业名称', fits: 'name' },
    { at: 4, heading: '' },
  ],
  sheetsIgnored: [{ name: '补充', rows: 2 }],
  columnsRemembered: false,
}
const deciding = async (one: Import, answer?: string, createPlaces = false) => {
  const said: string[] = []
  const ask = answer === undefined ? undefined : async () => answer
  const decision = await decideAt({ say: (line) => said.push(line), ask, createPlaces })(one)
  return { decision, said }
}

it('prints every new place and what was left out, and leaves it where nobody can be asked', async () => {
  const { decision, said } = await deciding(proposal)
  expect(decision).toBe('leave')
  expect(said).toEqual([
    '  新的所：河弯所（3 行）',
    '  新的网格：河弯所·19 网格（2 行）',
    '  没有采用的工作表：补充（2 行）',
    '  没有采用的列：企业名称（也像“商户名称”）',
    '  没有采用的列：第 5 列',
    '没有写入。看过没错，请加 --create-places 再导入一次，或在后台确认。',
  ])
})

it('creates them when that was said beforehand', async () => {
  expect((await deciding(proposal, undefined, true)).decision).toBe('createPlaces')
})

const known = { ...proposal, proposed: { stations: [], grids: [] } }
it.each([
  ['y', proposal, 'createPlaces'],
  [' Y ', proposal, 'createPlaces'],
  ['s', proposal, 'withoutPlaces'],
  ['', proposal, 'leave'],
  ['n', proposal, 'leave'],
  ['y', known, 'withoutPlaces'],
  ['s', known, 'leave'],
])('takes %j as an answer', async (answer, one, decision) => {
  expect((await deciding(one, answer)).decision).toBe(decision)
})
