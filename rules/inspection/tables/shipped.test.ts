import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../evidence/canonical'
import { checklistsFor, checklistTemplates, shippedChecklists } from '../checklist'
import { sharedItems } from '../parts'
import { proveTable } from '../prove/prove-table'
import { limitsWords } from '../reading'
import { allItems, type Checklist } from '../table'
import { catering2016 } from './catering-2016'
import { catering2016First } from './catering-2016-first'
import { readRows } from './read-rows'
import { cateringAdditions } from './rows/catering-additions'
import { shippedKeys } from './shipped-keys'

const called = ({ id, version }: Checklist) => `${id} ${version}`
const everyTable = [...shippedChecklists, ...checklistTemplates]
const named = everyTable.map((table) => [called(table), table] as const)
const countsOf = (table: Checklist) => {
  const items = allItems(table)
  const key = items.filter(({ keyItem }) => keyItem).length
  return [key, items.length - key]
}

describe.each(named)('%s', (name, table) => {
  const items = allItems(table)

  it('keeps its keys, its rules and every word: what was made with it stands. A change is a new version', () => {
    const hash = createHash('sha256').update(canonicalJson(table)).digest('hex').slice(0, 16)
    expect(shippedKeys[name]).toEqual({ hash, keys: items.map(({ key }) => key).join(' ') })
  })

  it('has items with a key of their own that a contract takes, numbered in their groups', () => {
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
    for (const { key } of items) expect(key).toMatch(/^[a-z0-9.-]{2,33}$/)
    for (const group of table.groups) {
      expect(group.items.every(({ number }) => number.startsWith(`${group.key}.`))).toBe(true)
    }
  })

  it('says of each item how to check it and on what it rests', () => {
    for (const { text, hint, basis } of items) {
      expect([text, hint]).toEqual([expect.stringMatching(/[^。]$/), expect.stringMatching(/。$/)])
      expect(basis).toMatch(/法|条例|办法|规范|规定|通知|表|GB/)
    }
  })

  it('lets no item be missing without saying when', () => {
    if (name === 'T-CY-2016 1') return
    for (const { key, naAllowed, naWhen } of items) expect([key, naAllowed]).toEqual([key, Boolean(naWhen)])
  })

  it('has two to four remarks for every item, each a sentence', () => {
    if (name === 'T-CY-2016 1') return
    for (const { key, remarks = [] } of items) {
      expect([key, remarks.length]).toEqual([key, expect.toSatisfy((count: number) => count >= 2 && count <= 4)])
      for (const remark of remarks) expect(remark).toMatch(/^[^。]+。$/)
    }
  })

  it('measures within limits that can be met', () => {
    for (const { reading } of items) if (reading) expect(limitsWords(reading)).not.toBe('')
  })

  it('tells people that the bureau has still to confirm it', () => expect(table.standing).toBe('待本局确认'))

  it('is proven', () => expect(proveTable(table).findings.map(({ words }) => words)).toEqual([]))
})

describe('counts of key and general items', () => {
  it.each([
    ['T-CY-2016 1', [7, 23]],
    ['T-CY-2016 2', [7, 23]],
    ['T-CY-29 1', [7, 22]],
    ['T-SC-2016 1', [21 + 1, 30 + 2]],
    ['T-XS-2016 1', [12, 23 + 19]],
    ['T-YL 1', [10, 23]],
    ['T-QX 1', [5, 16]],
    ['T-QS 1', [4, 8]],
    ['T-YD 1', [13, 29]],
    ['T-YD 2', [13, 29]],
    ['T-YL 2', [10, 23]],
    ['T-QX 2', [5, 16]],
    ['T-QS 2', [4, 8]],
  ])('of %s are %j (regulations §2.2, §2.5 to §2.7; pharmacies: our own)', (name, counts) => {
    expect(countsOf(everyTable.find((table) => called(table) === name) as Checklist)).toEqual(counts)
  })

  it('of production are 21 and 30 but for the makers of additives', () => {
    const production = everyTable.find(({ id }) => id === 'T-SC-2016') as Checklist
    expect(countsOf({ ...production, groups: production.groups.slice(0, -1) })).toEqual([21, 30])
  })

  const keyNumbers = (id: string) =>
    allItems(everyTable.find((table) => table.id === id) as Checklist)
      .filter(({ keyItem }) => keyItem)
      .map(({ number }) => number)
      .join(' ')

  it('stand where the forms of 2016 have them', () => {
    expect(keyNumbers('T-XS-2016')).toBe('3.1 3.2 3.3 3.5 3.7 3.10 3.11 6.1 6.3 6.6 6.7 6.8')
    expect(keyNumbers('T-SC-2016')).toBe(
      '1.2 1.3 2.1 2.2 3.2 3.3 3.4 3.5 3.7 3.8 3.9 3.14 4.3 4.4 5.1 5.2 6.2 6.3 7.3 7.5 8.3 9.1',
    )
  })
})

it('adds to the catering items of 2016 and changes none of them', () => {
  const plain = ({ key, number, text }: { key: string; number: string; text: string }) => [key, number, text]
  const added = readRows('cy', cateringAdditions)
  expect(allItems({ groups: added }).map(plain)).toEqual(allItems(catering2016First).map(plain))
  for (const [at, item] of allItems(catering2016).entries()) {
    expect(item).toMatchObject(allItems(catering2016First)[at] as object)
  }
})

/**
 * Items that share their key with another table's though their words differ: read side by side, the answer to one is
 * the answer to the other. Whoever adds a line here has done so.
 */
const sameInOtherWords: Readonly<Record<string, readonly string[]>> = {
  // a caterer's papers, its suppliers, raw and cooked apart, clean dishes: shorter for the small
  'T-XCY': ['cy.1.1', 'cy.6.1', 'cy.7.1', 'cy.7.2', 'cy.9.3'],
  'T-TF': ['cy.6.1'],
  // the grocer's and the workshop's items are the large shop's in short; no shop is both large and small of its kind
  'T-XSZ': [
    'xs.1.2',
    'xs.2.2',
    'xs.2.3',
    'xs.3.5',
    'xs.3.7',
    'xs.3.8',
    'xs.3.10',
    'xs.6.1',
    'xs.6.2',
    'xs.6.3',
    'xs.6.6',
  ],
  'T-XZF': ['sc.1.2', 'sc.1.4', 'sc.2.1', 'sc.3.4', 'sc.3.5', 'sc.3.8', 'sc.3.11'],
  'T-NP': ['cy.4.2', 'xs.6.7', 'xs.7.1'],
  'T-QS': ['yl.1.1'],
}

it('shares a key only between items that ask the same', () => {
  const isNewest = ({ id, version }: Checklist) =>
    !shippedChecklists.some((one) => one.id === id && one.version > version)
  const items = shippedChecklists
    .filter(isNewest)
    .flatMap((table) => allItems(table).map((item) => ({ table, ...item })))
  const first = new Map(items.toReversed().map(({ key, text }) => [key, text]))
  const other = items.filter(({ key, text }) => first.get(key) !== text).map(({ table, key }) => `${table.id} ${key}`)
  const read = Object.entries(sameInOtherWords).flatMap(([id, keys]) => keys.map((key) => `${id} ${key}`))
  expect(other.toSorted()).toEqual(read.toSorted())
})

it('asks a kitchen that also runs a stall for nitrite on its own', () => {
  const both = checklistsFor(['catering', 'stall'], '2026-12-01')
  const asked = sharedItems(both).filter(({ item }) => item.text.includes('亚硝酸盐'))
  expect(asked).toMatchObject([{ item: { key: 'tf.4.2', keyItem: true }, checklistIds: ['T-TF'] }])
})

it('asks a kitchen that also sells and a canteen that also cooks for guests the same check once', () => {
  const of = (...ids: readonly string[]) =>
    ids.flatMap((id) => shippedChecklists.findLast((one) => one.id === id) ?? [])
  const shared = sharedItems(of('T-CY-2016', 'T-XS-2016')).filter(({ checklistIds }) => checklistIds.length === 2)
  expect(shared.map(({ item }) => item.key)).toEqual(['cy.2.2', 'cy.4.2', 'cy.4.3'])
  expect(sharedItems(of('T-CY-2016', 'T-ST'))).toHaveLength(30 + 11)
  expect(sharedItems(of('T-YL', 'T-QS')).length).toBe(33 + 12 - 1)
})
