import { businessTypeNames } from '@app/types/shop/values'
import type { Question } from '@app/types/training/question'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../../platform/sheets/read-table'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { blueprint, question } from '../testing/content'
import { type House, openHouse } from '../testing/house'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  ask = asker(house)
})
afterAll(async () => await house.close())

type Imported = {
  readonly total: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly problems: readonly { readonly row: number; readonly words: string }[]
  readonly next?: number
}
const csv = (...lines: string[]) => Buffer.from(['题型,题目,选项A,选项B,答案,适用业态', ...lines].join('\n'))
const imported = (sheet: Uint8Array, from?: number) =>
  answered<Imported>(
    ask('importQuestions', {
      fileName: '题库.csv',
      content: Buffer.from(sheet).toString('base64'),
      ...(from !== undefined && { from }),
    }),
  )
const listed = async (filter: object = {}) =>
  await answered<{ questions: Question[]; total: number }>(ask('listQuestions', filter))

describe('a question of the bank', () => {
  it('keeps what it was before, for the papers that were drawn with it', async () => {
    const questionId = house.newId()
    await answered(ask('saveQuestion', { questionId, content: question('留样多少克') }))
    const changed = question('留样多少克', { right: ['b'] })
    expect(await answered(ask('saveQuestion', { questionId, revision: 1, content: changed }))).toEqual({
      revision: 2,
      version: 2,
    })
    const { versions } = await answered<{ versions: { version: number; content: { right: string[] } }[] }>(
      ask('showQuestion', { questionId }),
    )
    expect(versions.map(({ version, content }) => [version, content.right])).toEqual([
      [2, ['b']],
      [1, ['a']],
    ])
    expect(await refusedWith(ask('saveQuestion', { questionId, revision: 1, content: changed }))).toEqual([
      'training.changedSince',
      '沈知远',
    ])
  })

  it('is refused where nobody could answer it, and where it is there already', async () => {
    const asked = (content: object) => refusedWith(ask('saveQuestion', { questionId: house.newId(), content }))
    expect(await asked(question('冷藏温度', { right: ['a', 'b'] }))).toEqual([
      'training.questionInvalid',
      '单选题要有一个正确答案，只能有一个。',
    ])
    expect(await asked(question('留样多少克'))).toEqual(['training.questionTwice'])
  })

  it('is found by kind, business, post, words and state', async () => {
    const posts = ['foodSafetyOfficer' as const]
    const questionId = house.newId()
    const content = question('总监的职责', { posts, businessTypes: ['canteen'], topic: '职责' })
    await answered(ask('saveQuestion', { questionId, content }))
    const ids = async (filter: object) => (await listed(filter)).questions.map((one) => one.questionId)
    expect(await ids({ text: '职责' })).toEqual([questionId])
    expect(await ids({ text: '职责', post: 'worker' })).toEqual([])
    expect(await ids({ text: '职责', businessType: 'canteen', kind: 'single' })).toEqual([questionId])
    expect(await ids({ text: '职责', kind: 'multiple' })).toEqual([])
    await answered(ask('setQuestionState', { questionId, revision: 1, state: 'withdrawn' }))
    expect(await ids({ text: '职责', state: 'inUse' })).toEqual([])
    expect(await ids({ text: '职责', state: 'withdrawn' })).toEqual([questionId])
  })
})

describe('a sheet of questions', () => {
  it('is taken but for the rows that are wrong, each named; mended and sent again, nothing is twice', async () => {
    const good = [
      `单选,生食要分开吗,要,不要,A,${businessTypeNames.catering}`,
      '判断题,熟食可以隔夜,,,错,',
      '多选,哪些要洗,手,菜,AB,',
    ]
    const bad = ['单选,没有答案,甲,乙,,', '填空,这是什么,甲,乙,A,', '单选,业态不对,甲,乙,A,火锅', '单选,,甲,乙,A,']
    const first = await imported(csv(...good, ...bad, good[0] as string))
    expect(first).toMatchObject({ total: 8, added: 3, changed: 0, same: 0 })
    expect(first.problems).toEqual([
      { row: 5, words: expect.stringContaining('“答案”') },
      { row: 6, words: '“题型”：请写“单选”“多选”或“判断”。' },
      { row: 7, words: '“适用业态”：不认识“火锅”。' },
      { row: 8, words: '“题目”：不能空着。' },
      { row: 9, words: '和第 2 行是同一道题。' },
    ])
    expect(await imported(csv(...good, '单选,没有答案,甲,乙,B,'))).toMatchObject({ added: 1, same: 3, problems: [] })
    expect(await imported(csv('判断,熟食可以隔夜,,,对,'))).toMatchObject({ added: 0, changed: 1 })
  })

  it('of more rows than one transaction holds is taken in pieces, and each piece again is nothing new', async () => {
    const before = (await listed()).total
    const sheet = csv(...Array.from({ length: 250 }, (_, n) => `单选,第 ${n} 问,甲,乙,A,`))
    const pieces: Imported[] = []
    for (let from: number | undefined = 0; from !== undefined; from = pieces.at(-1)?.next)
      pieces.push(await imported(sheet, from))
    expect(pieces.map(({ added, next }) => [added, next])).toEqual([
      [96, 96],
      [96, 192],
      [58, undefined],
    ])
    expect((await listed()).total).toBe(before + 250)
    expect(await imported(sheet)).toMatchObject({ added: 0, same: 250 })
  })

  it('is read again as it was written', async () => {
    const { content } = await answered<{ content: string }>(ask('exportQuestions'))
    const bytes = new Uint8Array(Buffer.from(content, 'base64'))
    const { total } = await listed({ state: 'inUse' })
    expect(await imported(bytes)).toEqual({ total, added: 0, changed: 0, same: total, problems: [] })
    const read = await readTable(bytes)
    expect('sheets' in read && read.sheets.map(({ name }) => name)).toEqual(['题库', '填写说明'])
  })

  it.each([
    ['no table', Buffer.from('%PDF-1.7 '), '不是表格'],
    ['without titles', Buffer.from('甲,乙\n1,2'), '没有找到表头'],
  ])('that is %s is refused with what to do', async (_, sheet, words) => {
    const [code, detail] = await refusedWith(
      ask('importQuestions', { fileName: 'x', content: sheet.toString('base64') }),
    )
    expect([code, detail]).toEqual(['training.sheetUnreadable', expect.stringContaining(words)])
  })
})

describe('the rule of an exam', () => {
  const ruled = (change: object, more: object = {}) =>
    ask('saveBlueprint', {
      blueprintId: house.newId(),
      state: 'inUse',
      content: { ...blueprint(), ...change },
      ...more,
    })

  it.each<[string, object, string, string]>([
    ['asks more than full marks', { passMark: 101 }, 'training.blueprintInvalid', '合格分 101 高过满分 100。'],
    [
      'asks for questions that are not there',
      { parts: [{ kind: 'trueFalse', count: 50, points: 2 }] },
      'training.bankLacks',
      '判断题要 50 道，题库里人人能用的只有 1 道。',
    ],
    [
      'asks for a topic that nobody wrote',
      { parts: [{ kind: 'single', topic: '晨检', count: 2, points: 50 }] },
      'training.bankLacks',
      '“晨检”的单选题要 2 道，题库里人人能用的只有 0 道。',
    ],
  ])('that %s is refused', async (_, change, code, detail) => {
    expect(await refusedWith(ruled(change))).toEqual([code, detail])
  })

  it('counts no question that some of its people are not asked', async () => {
    const parts = [{ kind: 'single' as const, topic: '职责', count: 1, points: 100 }]
    const content = question('安全员每天做什么', { posts: ['foodSafetyOfficer'], topic: '职责' })
    await answered(ask('saveQuestion', { questionId: house.newId(), content }))
    expect((await refusedWith(ruled({ parts })))[0]).toBe('training.bankLacks')
    expect(await answered(ruled({ parts, posts: ['foodSafetyOfficer'] }))).toEqual({ revision: 1 })
  })
})
