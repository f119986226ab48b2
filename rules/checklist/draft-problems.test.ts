import type { Item, TableContent } from '@app/types/checklist/table'
import { expect, it } from 'vitest'
import { shippedChecklists } from '../inspection/checklist'
import { draftProblems } from './draft-problems'
import { coverageWords, judgementWords } from './rule-words'

const item = (key: string, change: Partial<Item> = {}): Item => ({
  key,
  number: key,
  text: '许可证有效',
  keyItem: false,
  naAllowed: false,
  ...change,
})
const everyItem = { kind: 'everyItem' } as const
const whole: TableContent = {
  title: '食品摊贩要点表',
  businessTypes: ['stall'],
  judgement: { kind: 'all-key' },
  coverage: {
    routine: everyItem,
    flyCheck: { kind: 'atLeast', key: 1, general: 1 },
    systemCheck: everyItem,
    recheck: { kind: 'previousFailures' },
    complaintCheck: everyItem,
  },
  groups: [{ key: '1', title: '许可', items: [item('1', { keyItem: true }), item('2')] }],
}
const withItem = (change: Partial<Item>): TableContent => ({
  ...whole,
  groups: [{ key: '1', title: '许可', items: [item('1', { keyItem: true }), item('2', change)] }],
})
const reading = (change: object) => withItem({ reading: { quantity: '冷藏温度', unit: '℃', ...change } })

it.each(shippedChecklists.map((table) => [`${table.id} v${table.version}`, table] as const))(
  'nothing is missing in %s, which ships',
  (_, table) => expect(draftProblems(structuredClone(table) as unknown as TableContent)).toEqual([]),
)

it.each<[string, TableContent, string, string]>([
  ['no title', { ...whole, title: '' }, 'table', '写上表的名称。'],
  ['no kind of business', { ...whole, businessTypes: [] }, 'table', '选这张表用在哪些业态。'],
  [
    'an empty group',
    { ...whole, groups: [...whole.groups, { key: '2', title: '场所', items: [] }] },
    'group:2',
    '“场所”里没有项目：加一项，或者删去这一组。',
  ],
  [
    'a group without a name',
    { ...whole, groups: [{ key: '1', title: '', items: whole.groups[0]?.items ?? [] }] },
    'group:1',
    '第 1 组：写上组的名称。',
  ],
  [
    'two groups of one code',
    { ...whole, groups: [...whole.groups, { key: '1', title: '场所', items: [item('3')] }] },
    'group:1',
    '“场所”：组的编码 1 用了两次，请删去一组再加。',
  ],
  ['no number', withItem({ number: '' }), 'item:2', '“许可证有效”：写上序号。'],
  ['no text', withItem({ text: '' }), 'item:2', '2：写上检查内容。'],
  ['one number twice', withItem({ number: '1' }), 'item:2', '1：序号用了两次。'],
  ['one key twice', withItem({ key: '1' }), 'item:1', '2：编码 1 用了两次，请删去一项再加。'],
  [
    'when missing, but never missing',
    withItem({ naWhen: '没有专间' }),
    'item:2',
    '2：写了什么时候可以缺项，却没有勾选“可以缺项”。',
  ],
  ['a reading of nothing', reading({ quantity: '' }), 'item:2', '2：读数写清楚读的是什么，如“冷藏温度”。'],
  ['a limit that is no number', reading({ most: '凉' }), 'item:2', '2：读数的限值要写成数字，如 -18 或 0.5。'],
  ['limits the wrong way round', reading({ least: '8', most: '-18' }), 'item:2', '2：读数的最低值比最高值还大。'],
  [
    'more asked than there is',
    { ...whole, coverage: { ...whole.coverage, flyCheck: { kind: 'atLeast', key: 3, general: 1 } } },
    'table',
    '飞行检查要求至少 3 项重点、1 项一般，这张表只有 1 项重点、1 项一般。',
  ],
])('%s is said, and where', (_, content, place, words) => {
  expect(draftProblems(content)).toEqual([{ place, words }])
})

it('an empty draft is told what to begin with', () => {
  const blank = {
    ...whole,
    title: '',
    businessTypes: [],
    groups: [],
    coverage: { ...whole.coverage, flyCheck: everyItem },
  }
  expect(draftProblems(blank).map(({ words }) => words)).toEqual([
    '写上表的名称。',
    '选这张表用在哪些业态。',
    '加上要检查的项目。',
  ])
})

it('a whole draft lacks nothing', () => expect(draftProblems(whole)).toEqual([]))

it('rules are said in words', () => {
  expect(judgementWords({ kind: 'catering-2016', keyMax: 1, ratePercent: 70 })).toEqual({
    conforming: '查过的都符合',
    basicallyConforming: '有不符合，但重点项不符合不超过 1 项，一般项符合率不低于 70%',
    nonConforming: '重点项不符合超过 1 项，或者一般项符合率低于 70%',
  })
  expect(judgementWords({ kind: 'production-2016', keyMax: 0, generalMax: 8 }).basicallyConforming).toBe(
    '有不符合，但重点项没有不符合，一般项不符合不超过 8 项',
  )
  expect(judgementWords({ kind: 'all-key' })).toEqual({ conforming: '查过的都符合', nonConforming: '有一项不符合' })
  expect(coverageWords({ kind: 'atLeast', key: 3, general: 7 })).toBe('至少 3 项重点、7 项一般；没有这么多的全查')
})
