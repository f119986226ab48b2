import { expect, it } from 'vitest'
import type { DraftAnswers, DraftHead } from '../../inspection/draft'
import { liveVerdict } from '../../inspection/live-verdict'
import { nextItem } from '../../inspection/next-item'
import { itemsAsked } from '../../inspection/tables'
import { generalKeys, itemKeys, someHead } from '../../inspection/testing'
import { findItems, groupsAsked, isUnreadable, otherSign, placeOf, restOf, tally, withRemark } from './walk'

const [table = someHead.tables[0]!] = someHead.tables
const [first = '', second = ''] = itemKeys
const extraChecks = [{ key: 'extra.old.1', text: '旧表的一项', day: '2026-05-20' }]
const groups = groupsAsked(someHead)

it('opens the group of the item in hand, and its table', () => {
  const place = placeOf(groups, {}, first)
  expect(place).toMatchObject({ part: table.id, hand: first })
  expect(groups.find(({ id }) => id === place.group)?.group.items[0]?.key).toBe(first)
  expect(placeOf(groups, place, undefined)).toEqual({ part: table.id })
})

it('keeps the groups of two tables apart, and asks what they share once', () => {
  const own = { ...table.groups[0]!.items[0]!, key: 'ls.1.1' }
  const other = { ...table, id: 'other', groups: [{ ...table.groups[0]!, items: [table.groups[0]!.items[0]!, own] }] }
  const both = groupsAsked({ tables: [table, other], extraChecks })
  expect(new Set(both.map(({ id }) => id)).size).toBe(both.length)
  expect(both[0]?.group.items.map(({ key }) => key)).toEqual(['extra.old.1'])
  expect(both.at(-1)?.group.items.map(({ key }) => key)).toEqual(['ls.1.1'])
  expect(placeOf(both, { part: 'other' }, 'extra.old.1').part).toBe('other')
})

it('counts a group, and fills no more than nobody has answered', () => {
  const group = groups[0]!.group
  const answers: DraftAnswers = { [first]: { result: 'fail' } }
  expect(tally(group, answers)).toEqual({ done: 1, failed: 1 })
  expect(restOf(group, answers, someHead)).toEqual(group.items.map(({ key }) => key).filter((key) => key !== first))
})

it('never fills what failed before, nor what has to be measured', () => {
  const group = groups[0]!.group
  const measured = {
    ...group,
    items: group.items.map((item) =>
      item.key === second ? { ...item, reading: { quantity: '冷藏温度', unit: '℃' as const } } : item,
    ),
  }
  const rest = restOf(measured, {}, { mustCheck: [{ key: first, day: '2026-05-20' }], extraChecks: [] })
  expect(rest).not.toContain(first)
  expect(rest).not.toContain(second)
})

it('never fills what is to be photographed, until it is', () => {
  const group = groups[0]!.group
  const wanting = { ...group, items: group.items.map((item) => ({ ...item, photo: 'wanted' as const })) }
  expect(restOf(wanting, {}, someHead)).toEqual([])
  expect(restOf(wanting, { [first]: { photos: ['p'] } }, someHead)).toEqual([first])
})

it.each([
  [undefined, '无盖', '无盖'],
  ['后厨 1 只桶', '无盖', '后厨 1 只桶；无盖'],
  ['后厨 1 只桶。', '无盖', '后厨 1 只桶；无盖'],
  ['后厨 1 只桶无盖', '无盖', '后厨 1 只桶无盖'],
])('puts a canned remark behind %s', (before, canned, after) => {
  expect(withRemark(before, canned)).toBe(after)
})

it('turns a reading below zero and back', () => {
  expect([otherSign('18'), otherSign('-18'), otherSign('－18')]).toEqual(['-18', '18', '18'])
  expect([isUnreadable(''), isUnreadable('四度'), isUnreadable('4,5')]).toEqual([false, true, false])
})

it('finds an item by words and by number, and what is still open', () => {
  const items = itemsAsked(someHead)
  const [item] = items
  const find = (typed: string, openOnly = false, answers: DraftAnswers = {}) =>
    findItems(items, answers, { typed, openOnly }).map(({ key }) => key)
  expect(find(item?.text.slice(2, 8) ?? '')).toContain(first)
  expect(find(item?.number ?? '')).toContain(first)
  expect(find('没有这样的项')).toEqual([])
  expect(find('', true, { [first]: { result: 'pass' } })).not.toContain(first)
})

type Worked = Record<string, { result: 'pass' | 'fail'; remark?: string }>

/** One group: failures one by one (the row, 不符合, a canned remark), the rest at one stroke, each reading by itself. */
const workGroup = (
  items: readonly { key: string; reading?: unknown }[],
  answers: Worked,
  failures: readonly string[],
) => {
  const open = items.filter(({ key }) => !answers[key])
  const failing = open.filter(({ key }) => failures.includes(key))
  const measured = open.filter(({ key, reading }) => reading && !failures.includes(key))
  for (const { key } of open) answers[key] = { result: 'pass' }
  for (const { key } of failing) answers[key] = { result: 'fail', remark: '无盖' }
  const rest = open.length - failing.length - measured.length
  return 3 * failing.length + measured.length + (rest > 1 ? 1 : 2 * rest)
}

/** Works through a table as the page does: a tap on the rest of a group leads to the next open item. */
const workThrough = (head: DraftHead, failures: readonly string[]) => {
  const [asked, answers] = [groupsAsked(head), {} as Worked]
  let taps = 0
  for (const { group } of asked) {
    const hand = nextItem(head, liveVerdict(head, answers), (key) => Boolean(answers[key]), undefined)
    expect(group.items.map(({ key }) => key)).toContain(hand)
    taps += workGroup(group.items, answers, failures)
  }
  return { taps, live: liveVerdict(head, answers) }
}

it('takes at most 30 taps from the first item to the last of 30, two of which fail', () => {
  const [one = '', other = ''] = generalKeys
  const { taps, live } = workThrough(someHead, [one, other])
  expect(live).toMatchObject({ open: 0, counts: { items: 30, failed: 2 } })
  expect(taps).toBeLessThanOrEqual(30)
})
