// @vitest-environment node
import type { Item, TableContent } from '@app/types/checklist/table'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addGroup,
  addItem,
  change,
  changeItem,
  type Edit,
  moveGroup,
  moveItem,
  removeGroup,
  removeItem,
  renameGroup,
  setStanding,
} from './draft-edits'
import { formOf, itemOf, newItem } from './item-form'

const item = (key: string): Item => ({ key, number: key, text: `第 ${key} 项`, keyItem: false, naAllowed: false })
const everyItem = { kind: 'everyItem' } as const
const table: TableContent = {
  title: '表',
  businessTypes: ['stall'],
  judgement: { kind: 'all-key' },
  coverage: {
    routine: everyItem,
    flyCheck: everyItem,
    systemCheck: everyItem,
    recheck: everyItem,
    complaintCheck: everyItem,
  },
  groups: [
    { key: 'A', title: '甲', items: [item('a'), item('b')] },
    { key: 'B', title: '乙', items: [item('c')] },
  ],
}
const orderAfter = (...edits: readonly Edit[]) =>
  edits
    .reduce((now, edit) => edit(now), table)
    .groups.map(({ key, items }) => `${key}:${items.map((one) => one.key).join('')}`)
    .join(' ')

describe('an edit of a draft', () => {
  it.each<[string, Edit, string]>([
    ['adds an item at the end of its group', addItem('A', item('x')), 'A:abx B:c'],
    ['removes an item', removeItem('a'), 'A:b B:c'],
    ['moves an item down', moveItem('a', 1), 'A:ba B:c'],
    ['moves an item up', moveItem('b', -1), 'A:ba B:c'],
    ['moves an item from the end of a group into the next', moveItem('b', 1), 'A:a B:bc'],
    ['moves an item from the beginning of a group into the one before', moveItem('c', -1), 'A:abc B:'],
    ['leaves the first item where it is', moveItem('a', -1), 'A:ab B:c'],
    ['leaves the last item where it is', moveItem('c', 1), 'A:ab B:c'],
    ['moves nothing that there is not', moveItem('?', 1), 'A:ab B:c'],
    ['adds a group', addGroup('C', '丙'), 'A:ab B:c C:'],
    ['removes a group with its items', removeGroup('A'), 'B:c'],
    ['moves a group', moveGroup('B', -1), 'B:c A:ab'],
    ['leaves the last group where it is', moveGroup('B', 1), 'A:ab B:c'],
    ['moves no group that there is not', moveGroup('?', 1), 'A:ab B:c'],
  ])('%s', (_, edit, order) => expect(orderAfter(edit)).toBe(order))

  it('changes an item under its key, a group’s name, the settings and the standing', () => {
    const edits = [
      changeItem({ ...item('b'), text: '新文字' }),
      renameGroup('B', '新名称'),
      change({ title: '新表' }),
      setStanding(true),
    ]
    const after = edits.reduce((now, edit) => edit(now), table)
    expect(after.groups[0]?.items[1]?.text).toBe('新文字')
    expect([after.groups[1]?.title, after.title, after.standing]).toEqual(['新名称', '新表', '待本局确认'])
    expect('standing' in setStanding(false)(after)).toBe(false)
  })

  it('however often things move, loses no item and makes none', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'A', 'B'), fc.constantFrom(-1 as const, 1 as const)))
    fc.assert(
      fc.property(steps, (moves) => {
        const edits = moves.map(([key, by]) => (key < 'a' ? moveGroup(key, by) : moveItem(key, by)))
        const after = edits.reduce((now, edit) => edit(now), table)
        expect(
          after.groups
            .flatMap(({ items }) => items)
            .map(({ key }) => key)
            .toSorted(),
        ).toEqual(['a', 'b', 'c'])
      }),
    )
  })
})

describe('the form of an item', () => {
  const full: Item = {
    ...item('x'),
    keyItem: true,
    hint: '看一看',
    naAllowed: true,
    naWhen: '没有专间',
    basis: '食品安全法第三十三条',
    remarks: ['无盖', '积垢'],
    photo: 'onFailure',
    reading: { quantity: '冷藏温度', unit: '℃', least: '0', most: '8' },
  }

  it.each([
    ['with everything', full],
    ['with nothing', item('x')],
    ['new', newItem('x', '1.2')],
    ['with one limit', { ...full, reading: { quantity: '余氯', unit: 'mg/L', most: '0.5' } } satisfies Item],
  ])('%s gives the item again', (_, one) => expect(itemOf(one.key, formOf(one))).toEqual(one))

  it('keeps nothing that is empty, and no condition where nothing may be missing', () => {
    const emptied = {
      ...formOf(full),
      hint: ' ',
      remarks: '\n \n',
      reads: false,
      photo: 'none' as const,
      naAllowed: false,
    }
    expect(itemOf('x', emptied)).toEqual({ ...item('x'), keyItem: true, basis: '食品安全法第三十三条' })
  })
})
