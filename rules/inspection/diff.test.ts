import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTables } from './diff'
import { allItems, type Checklist, type ChecklistGroup, type ChecklistItem } from './table'
import { catering2016 } from './tables/catering-2016'

const groupsWith = (change: (item: ChecklistItem) => ChecklistItem | undefined): readonly ChecklistGroup[] =>
  catering2016.groups.map((group) => ({ ...group, items: group.items.flatMap((item) => change(item) ?? []) }))
const but = (key: string, change: Partial<ChecklistItem>): Checklist => ({
  ...catering2016,
  groups: groupsWith((item) => (item.key === key ? { ...item, ...change } : item)),
})
const changesTo = (after: Checklist) =>
  diffTables(catering2016, after)
    .rows.filter(({ changes }) => changes.length > 0)
    .map(({ key, changes }) => [key, changes])

describe('two versions of a table', () => {
  it('are the same when nothing changed, whatever the order of an object', () => {
    const copied = JSON.parse(JSON.stringify(catering2016)) as Checklist
    expect(
      diffTables(catering2016, { ...copied, judgement: { ratePercent: 70, keyMax: 1, kind: 'catering-2016' } }),
    ).toMatchObject({
      same: true,
      added: 0,
      removed: 0,
      changed: 0,
    })
  })

  it.each<readonly [string, Partial<ChecklistItem>, string]>([
    ['another text', { text: '卫生间干净' }, 'reworded'],
    ['another number', { number: '5.9' }, 'reworded'],
    ['another weight', { keyItem: true }, 'regraded'],
    ['other remarks', { remarks: ['门对着加工间。'] }, 'advised'],
    ['another limit', { reading: { quantity: '温度', unit: '℃', most: '8' } }, 'advised'],
    ['no way to be missing', { naAllowed: false }, 'missingChanged'],
  ])('differ in an item that has %s', (_, change, said) => {
    expect(changesTo(but('cy.5.4', change))).toEqual([['cy.5.4', [said]]])
  })

  it('say when an item is new or gone, and where it stood', () => {
    const after = { ...catering2016, groups: groupsWith((item) => (item.key === 'cy.2.3' ? undefined : item)) }
    const gone = diffTables(catering2016, after)
    expect(gone).toMatchObject({ removed: 1, added: 0, changed: 0, same: false })
    const at = gone.rows.findIndex(({ key }) => key === 'cy.2.3')
    expect([gone.rows[at - 1]?.key, gone.rows[at]?.after, gone.rows[at + 1]?.key]).toEqual([
      'cy.2.2',
      undefined,
      'cy.3.1',
    ])
    const back = diffTables(after, catering2016)
    expect(back).toMatchObject({ removed: 0, added: 1, changed: 0 })
    expect(back.rows.find(({ key }) => key === 'cy.2.3')?.before).toBeUndefined()
  })

  it('call only the item moved that was taken elsewhere', () => {
    const [first, second, ...rest] = catering2016.groups as [ChecklistGroup, ChecklistGroup, ...ChecklistGroup[]]
    const [last, ...others] = [...second.items].reverse() as [ChecklistItem, ...ChecklistItem[]]
    const within = { ...second, items: [last, ...others.reverse()] }
    expect(changesTo({ ...catering2016, groups: [first, within, ...rest] })).toEqual([['cy.2.3', ['moved']]])
    const across = [
      { ...first, items: [...first.items, last] },
      { ...second, items: second.items.filter(({ key }) => key !== last.key) },
    ]
    expect(changesTo({ ...catering2016, groups: [...across, ...rest] })).toEqual([['cy.2.3', ['moved']]])
  })

  it('say when the rule or the coverage is another', () => {
    const stricter: Checklist = {
      ...catering2016,
      judgement: { kind: 'catering-2016', keyMax: 1, ratePercent: 80 },
      coverage: { ...catering2016.coverage, flyCheck: { kind: 'atLeast', key: 3, general: 8 } },
    }
    expect(diffTables(catering2016, stricter)).toMatchObject({
      judgementChanged: true,
      coverageChanged: ['flyCheck'],
      same: false,
      changed: 0,
    })
  })

  it('have every item of both once, the new ones in their order', () => {
    const keys = allItems(catering2016).map(({ key }) => key)
    fc.assert(
      fc.property(fc.subarray(keys), fc.shuffledSubarray(keys), (before, after) => {
        const of = (some: readonly string[]): Checklist => ({
          ...catering2016,
          groups: [
            {
              key: '1',
              title: '一',
              items: some.flatMap((key) => allItems(catering2016).find((one) => one.key === key) ?? []),
            },
          ],
        })
        const { rows, added, removed, changed } = diffTables(of(before), of(after))
        expect(rows.filter((row) => row.after).map(({ key }) => key)).toEqual(after)
        expect(new Set(rows.map(({ key }) => key))).toEqual(new Set([...before, ...after]))
        expect(rows).toHaveLength(new Set([...before, ...after]).size)
        expect(rows).toHaveLength(after.length + removed)
        expect(added).toBe(after.filter((key) => !before.includes(key)).length)
        const moved = new Set(rows.filter(({ changes }) => changes.length > 0).map(({ key }) => key))
        const stayed = (some: readonly string[], other: readonly string[]) =>
          some.filter((key) => other.includes(key) && !moved.has(key))
        expect(stayed(before, after)).toEqual(stayed(after, before))
        expect(changed).toBe(moved.size)
      }),
    )
  })
})
