import { expect, it } from 'vitest'
import { liveVerdict } from './live-verdict'
import { liveWords } from './live-words'
import { nextItem } from './next-item'
import { allPass, failing, generalKeys, itemKeys, keyKeys, someHead } from './testing'

const words = (answers: Parameters<typeof liveVerdict>[1]) => liveWords(liveVerdict(someHead, answers))
const general = (n: number) => generalKeys.slice(0, n)
const [key0 = '', key1 = ''] = keyKeys

it.each([
  ['everything passes', allPass, '现在是：符合', 'pass'],
  ['one general item fails', failing(...general(1)), '现在是：基本符合', 'warn'],
  ['two key items fail', failing(key0, key1), '现在是：不符合', 'fail'],
  ['nothing is answered', {}, '现在还判不了', 'none'],
])('says what the server will say when %s', (_, answers, title, tone) => {
  expect(words(answers)).toMatchObject({ title, tone })
})

it('says on what the verdict rests', () => {
  expect(words(failing(key0, ...general(1))).basis).toBe('一般项 22/23 符合，重点项 6/7 符合')
})

it('counts what is still open: a remark alone is no answer', () => {
  const { [itemKeys[0] ?? '']: _, ...rest } = allPass
  expect(liveVerdict(someHead, { ...rest, [itemKeys[0] ?? '']: { remark: '看着呢' } }).open).toBe(1)
  expect(liveVerdict(someHead, allPass).open).toBe(0)
})

const [table = someHead.tables[0]!] = someHead.tables

it('gives no verdict where a rule is newer than the app, and still asks for every item', () => {
  const live = liveVerdict({ ...someHead, tables: [{ ...table, judgement: { kind: 'catering-2031' } as never }] }, {})
  expect(live.judgement).toBeUndefined()
  expect(live.open).toBe(30)
  expect(liveWords(live).title).toBe('小程序要更新才能判定')
})

it('judges by the rules that came with the table, whatever version it is', () => {
  const strict = { ...table, version: 99, judgement: { kind: 'all-key' as const } }
  const live = liveVerdict({ ...someHead, tables: [strict] }, failing(...general(1)))
  expect(live.judgement?.verdict).toBe('nonConforming')
})

it('judges each of several tables by its own rule from the same answers, and the whole by the worst', () => {
  const strict = { ...table, id: 'strict', title: '另一张表', judgement: { kind: 'all-key' as const } }
  const live = liveVerdict({ ...someHead, tables: [table, strict] }, failing(...general(1)))
  expect(live.parts.map(({ checklistId, verdict }) => [checklistId, verdict])).toEqual([
    [table.id, 'basicallyConforming'],
    ['strict', 'nonConforming'],
  ])
  expect(live.judgement?.verdict).toBe('nonConforming')
  expect([live.counts.items, live.open]).toEqual([30, 0])
})

it('asks for what no table has any more, and never calls a re-check unmended before it is done', () => {
  const extraChecks = [{ key: 'extra.old.1', text: '旧表的一项', day: '2026-05-20' }]
  const visited = { ...someHead, kind: 'recheck' as const, extraChecks }
  expect(liveVerdict(visited, {})).toMatchObject({ open: 1 })
  expect(liveVerdict(visited, {}).judgement?.verdict).toBeUndefined()
  expect(liveVerdict(visited, { 'extra.old.1': { result: 'pass' } }).judgement?.verdict).toBe('conforming')
  expect(liveVerdict(visited, { 'extra.old.1': { result: 'fail' } }).judgement?.verdict).toBe('nonConforming')
  expect(liveWords(liveVerdict(visited, { 'extra.old.1': { result: 'fail' } })).title).toBe('现在是：整改不合格')
})

const next = (answers: Parameters<typeof liveVerdict>[1], after?: string, head = someHead) =>
  nextItem(head, liveVerdict(head, answers), (key) => Boolean(answers[key]?.result), after)

it('leads to previous failures first', () => {
  const head = { ...someHead, mustCheck: [{ key: itemKeys[20] ?? '', day: '2026-05-20' }] }
  expect(next({}, undefined, head)).toBe(itemKeys[20])
})

it('goes on from the item in hand, and begins again at the top', () => {
  expect(next({}, itemKeys[4])).toBe(itemKeys[5])
  const { [itemKeys[2] ?? '']: _, ...rest } = allPass
  expect(next(rest, itemKeys[10])).toBe(itemKeys[2])
})

it('stays with the item in hand when that is the only one still due', () => {
  const { [itemKeys[3] ?? '']: _, ...rest } = allPass
  expect(next(rest, itemKeys[3])).toBe(itemKeys[3])
})

it('leads nowhere when all is answered', () => {
  expect(next(allPass, itemKeys[3])).toBeUndefined()
})
