import { expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import {
  allFine,
  contentOf,
  findingName,
  newControlDraft,
  openControlDraft,
  type Settled,
  settledOf,
} from './control-draft'

const list = {
  version: 2,
  items: [
    { key: 'r1', text: '生熟分开' },
    { key: 'r2', text: '冷藏温度' },
  ],
}
const finding = { day: '2026-11-24', key: 'r2', text: '冷藏温度', remark: '10 度' }
const lists = { list, findings: [finding], today: '2026-11-25' } as Parameters<typeof contentOf>[2]
const draft = newControlDraft('R1', '2026-11-25')

it('a day without a problem is one tap, and keeps what was said before', () => {
  expect(contentOf('dailyControl', draft, lists)).toBe('“生熟分开”还没有看')
  const found = { ...draft, answers: { r2: { result: 'problem' as const } } }
  expect(contentOf('dailyControl', allFine(found, lists), lists)).toBe('“冷藏温度”有问题，写一句是什么')
  expect(contentOf('dailyControl', allFine(draft, lists), lists)).toEqual({
    control: 'dailyControl',
    listVersion: 2,
    answers: { r1: { result: 'ok' }, r2: { result: 'ok' } },
  })
})

const settledAs = (said: Settled) => ({ ...draft, analysis: '总体正常', settled: { [findingName(finding)]: said } })

it.each([
  [{ words: '换了门封' }, '还没有选改好了没有'],
  [{ done: true, words: ' ' }, '还没有写怎么处理的'],
  [{ done: false, words: '等配件' }, '还没有选什么时候前改好'],
  [{ done: false, words: '等配件', until: '2026-11-24' }, '还没有选什么时候前改好'],
])('a week of which a finding is settled as %o is not closed', (said, lacks) => {
  expect(contentOf('weeklyReview', settledAs(said), lists)).toBe(`2026-11-24 的“冷藏温度”${lacks}`)
})

it.each([
  [
    { done: true, words: '换了门封', until: '2026-11-27' },
    { done: true, words: '换了门封' },
  ],
  [
    { done: false, words: '等配件 ', until: '2026-11-27' },
    { done: false, words: '等配件', until: '2026-11-27' },
  ],
])('a week settles a finding as %o', (said, sent) => {
  expect(contentOf('weeklyReview', settledAs(said), lists)).toEqual({
    control: 'weeklyReview',
    settled: [{ day: '2026-11-24', key: 'r2', ...sent }],
    analysis: '总体正常',
  })
})

it('what its task says of a finding is not asked again', () => {
  const task = { done: true, words: '换了门封', dueDay: '2026-11-25' }
  const known = { ...lists, findings: [{ ...finding, task }] }
  expect(contentOf('weeklyReview', { ...draft, analysis: '总体正常' }, known)).toMatchObject({
    settled: [{ done: true, words: '换了门封' }],
  })
  const open = { ...finding, task: { done: false, dueDay: '2026-11-27' } }
  expect(settledOf(draft, open)).toEqual({ words: '', until: '2026-11-27' })
})

it.each([
  [{}, '写参加的人'],
  [{ attended: '贺青禾、王小满' }, '写听取了什么汇报'],
  [{ attended: '贺青禾、王小满', heard: '一周三次超温' }, '写定了下一步做什么'],
])('a month with %o lacks something', (said, lacks) => {
  expect(contentOf('monthlyMeeting', { ...draft, ...said }, lists)).toBe(lacks)
})

it('a month names everybody who was there', () => {
  const said = { attended: '贺青禾、王小满 顾明远', heard: '汇报', decided: '修冰箱' }
  expect(contentOf('monthlyMeeting', { ...draft, ...said }, lists)).toMatchObject({
    attended: ['贺青禾', '王小满', '顾明远'],
  })
})

it('is kept by shop, record and period', () => {
  const storage = memoryStorage()
  openControlDraft(storage, 'YX100001', ['dailyControl', '2026-11-25']).save(draft)
  expect(openControlDraft(storage, 'YX100001', ['dailyControl', '2026-11-25']).read()).toEqual(draft)
  expect(openControlDraft(storage, 'YX100001', ['dailyControl', '2026-11-26']).read()).toBeUndefined()
})
