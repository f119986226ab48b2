import type { BusinessTrait, BusinessType } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { draftProblems } from '../../checklist/draft-problems'
import { checklistsFor, shippedChecklists } from '../checklist'
import { coverage } from '../coverage'
import { followUp } from '../follow-up'
import { proveTable } from '../prove/prove-table'
import { type Answers, allItems, type Checklist } from '../table'

const pharmacies: readonly (readonly [BusinessType, readonly BusinessTrait[]])[] = [
  ['drugRetail', ['sellsDevices']],
  ['medicalUse', []],
]
const today = pharmacies.flatMap(([type, traits]) =>
  checklistsFor([type], '2026-11-24', shippedChecklists, traits).map((table) => [table.id, table] as const),
)
const versionOf = (id: string, version: number) =>
  shippedChecklists.find((one) => one.id === id && one.version === version) as Checklist

const passing = (table: Checklist, but?: string): Answers =>
  Object.fromEntries(allItems(table).flatMap(({ key }) => (key === but ? [] : [[key, { result: 'pass' as const }]])))

it('has its second version in force, and the first until the day before', () => {
  expect(today.map(([id, { version }]) => `${id} ${version}`)).toEqual(['T-YD 2', 'T-QX 2', 'T-YL 2', 'T-QS 2'])
  expect(checklistsFor(['drugRetail'], '2026-11-23').map(({ version }) => version)).toEqual([1])
})

describe.each(today)('a fly check by %s', (id, table) => {
  it('may not leave out a single key item', () => {
    expect(coverage(table, 'flyCheck', passing(table)).complete).toBe(true)
    for (const { key, keyItem } of allItems(table)) {
      const { complete, shortage } = coverage(table, 'flyCheck', passing(table, key))
      if (keyItem) expect([key, complete, shortage.key]).toEqual([key, false, 1])
    }
  })

  it('is done with all key and seven general items', () => {
    const general = allItems(table).filter(({ keyItem }) => !keyItem)
    const asked = [...allItems(table).filter(({ keyItem }) => keyItem), ...general.slice(0, 7)]
    const answers = (of: typeof asked) => Object.fromEntries(of.map(({ key }) => [key, { result: 'pass' as const }]))
    expect(coverage(table, 'flyCheck', answers(asked)).complete).toBe(true)
    expect(coverage(table, 'flyCheck', answers(asked.slice(0, -1))).complete).toBe(false)
  })

  it('is proven, and finds what failed by its first version under the same keys', () => {
    expect(proveTable(table).findings).toEqual([])
    const before = versionOf(id, 1)
    const failed = Object.fromEntries(allItems(before).map(({ key }) => [key, { result: 'fail' as const }]))
    const { mustCheck, unmapped } = followUp(table, [{ day: '2026-11-20', answers: failed }])
    expect(mustCheck.map(({ key }) => key)).toEqual(allItems(before).map(({ key }) => key))
    expect(unmapped).toEqual([])
  })

  it('cannot be published again with fewer key items at fly checks', () => {
    const { id: _, version: __, effectiveFrom: ___, ...content } = table
    const least = content.coverage.flyCheck as { kind: 'atLeast'; key: number; general: number }
    const weaker = { ...content, coverage: { ...content.coverage, flyCheck: { ...least, key: least.key - 1 } } }
    expect(draftProblems(content as never)).toEqual([])
    expect(draftProblems(weaker as never)).toEqual([
      { place: 'table', words: expect.stringMatching(/^飞行检查：药品、器械的表，重点项要全部查/) },
    ])
  })
})
