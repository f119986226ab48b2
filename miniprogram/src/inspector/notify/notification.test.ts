import { InspectionContent } from '@app/types/inspection/content'
import { expect, it } from 'vitest'
import { noEnd } from '../../inspection/draft'
import { contentOf } from '../../inspection/sealing/content'
import { someHead } from '../../inspection/testing'
import { headOf, type Plan } from './head-of'
import {
  credentialsWords,
  expiredBefore,
  missingIn,
  missingToBegin,
  nothingTold,
  type Told,
  tellMore,
  whyNotWith,
} from './notification'

const told: Told = {
  ...nothingTold,
  credentialsShown: true,
  recusal: 'none',
  answeredBy: ' 贺青禾 ',
  second: '01KP0000000000000000000002',
  address: '青石路 18 号',
}
const begun = {
  district: 'YX1',
  shopId: 'YX100001',
  inspectionId: '01KAAAAAAAAAAAAAAAAAAAAAAA',
  kind: 'routine',
  startedAt: '2026-11-24T02:00:00.000Z',
} as const
const plan: Plan = {
  shopName: '槐荫汤面馆',
  address: '青石路 18 号',
  tables: [...someHead.tables],
  notice: { version: 1, hash: '1'.repeat(64), paragraphs: [], question: '' },
  mustCheck: [],
  extraChecks: [],
  problems: [],
}
const headWith = (part: Partial<Told>) => headOf(begun, plan, { ...told, ...part }, { inspectors: someHead.inspectors })

it.each([
  [{ credentialsShown: false }, '先出示执法证'],
  [{ second: undefined }, '先选第二名执法人员'],
  [{ recusal: undefined }, '先问是否申请回避'],
  [{ recusal: 'requested', recusalReason: ' ' }, '写一句回避理由'],
  [{ answeredBy: ' ' }, '写上是谁回答的'],
  [{ address: '' }, '写上检查地点'],
  [{}, undefined],
] as const)('does not begin an inspection with %j', (part, words) => {
  expect(missingIn({ ...told, ...part })).toBe(words)
})

it('begins with the notice that was read out and the answer to it', () => {
  expect(headWith({ position: { latitude: 31, longitude: 121 } })).toMatchObject({
    beginning: {
      told: { notice: { version: 1, hash: plan.notice.hash }, recusalRequested: false, answeredBy: '贺青禾' },
    },
    place: { address: '青石路 18 号', position: { latitude: 31, longitude: 121 } },
    version: 1,
  })
})

it('is an inspection that the contract takes when the shop asks for others', () => {
  const head = headWith({ recusal: 'requested', recusalReason: ' 是亲戚 ' })
  const drafted = { head, answers: {}, end: { ...noEnd, kind: 'recused' as const }, photo: () => undefined }
  const content = InspectionContent.parse(contentOf(drafted, '2026-11-24T02:05:00.000Z'))
  expect(content.beginning.told).toMatchObject({ recusalRequested: true, recusalReason: '是亲戚' })
})

it('dates the answer by the tap that gave it', () => {
  const asked = '2026-11-24T02:03:00.000Z'
  const answered = tellMore({ answeredBy: '贺青禾' }, { recusal: 'none' }, asked)
  const corrected = tellMore(answered, { address: '青石路 20 号' }, '2026-11-24T02:05:00.000Z')
  expect(headWith(corrected).beginning.told?.answeredAt).toBe(asked)
})

it.each([
  [{}, '写明为什么三个月内再查，如涉嫌违法、有明显隐患'],
  [{ reasons: { noRepeat: '有人举报' } }, '写上审批编号，或未审批的理由'],
  [{ reasons: { noRepeat: '有人举报' }, approval: '云市监检〔2026〕7号' }, undefined],
  [{ reasons: { noRepeat: '有人举报', approval: '所长口头批准' } }, undefined],
] as const)('begins in spite of a rule only with a reason: %j', (part, words) => {
  const problems = [
    { rule: 'noRepeat' as const, words: '三个月内不重复检查' },
    { rule: 'approval' as const, words: '要先审批' },
  ]
  expect(missingIn({ ...told, ...part }, { problems })).toBe(words)
})

it('writes down the approval, the reasons and the task order that was shown', () => {
  const planned = { ...plan, problems: [{ rule: 'noRepeat' as const, words: '三个月内不重复检查' }] }
  const part = {
    theirs: 'taskOrder' as const,
    taskOrder: ' 任务书 12 ',
    approval: '7号',
    reasons: { noRepeat: '有人举报' },
  }
  const head = headOf(begun, planned, { ...told, ...part }, { inspectors: someHead.inspectors })
  expect(head.beginning).toMatchObject({
    approval: '7号',
    overrides: [{ rule: 'noRepeat', reason: '有人举报' }],
  })
  expect(head.inspectors.map(({ shows }) => shows)).toEqual(['certificate', 'taskOrder'])
  const drafted = { head, answers: {}, end: { ...noEnd, kind: 'recused' as const }, photo: () => undefined }
  expect(InspectionContent.parse(contentOf(drafted, begun.startedAt)).beginning.taskOrder).toBe('任务书 12')
})

it('needs the number of a task order that is shown', () => {
  expect(missingIn({ ...told, mine: 'taskOrder' })).toBe('写上检查任务书编号')
  expect(credentialsWords({ mine: 'certificate', theirs: 'taskOrder' })).toBe('执法证和检查任务书')
})

const ended = { mine: '2026-11-23' as const }
it.each([
  ['the lead whose certificate is out of date', ended, {}, '您的执法证已过期，改为出示检查任务书'],
  ['a task order in its place', ended, { mine: 'taskOrder' }, '写上检查任务书编号'],
  ['a task order by its number', ended, { mine: 'taskOrder', taskOrder: '任务书 12' }, undefined],
  ['a second whose certificate is out of date', { theirs: '2026-11-23' }, {}, '协办的执法证已过期，改为出示检查任务书'],
] as const)('begins nothing that would be refused once it is signed: %s', (_, expired, part, words) => {
  expect(missingIn({ ...told, ...part }, { expired })).toBe(words)
  expect(missingToBegin({ ...told, ...part }, { expired })).toBe(words)
})

it('counts the last day of a certificate', () => {
  expect(expiredBefore('2026-11-24', '2026-11-24', '2026-11-23')).toEqual({ theirs: '2026-11-23' })
  expect(expiredBefore('2026-11-24', undefined, undefined)).toEqual({})
})

it('begins at a closed door with nobody told', () => {
  expect(missingToBegin({ ...nothingTold, second: told.second, address: '青石路 18 号' })).toBeUndefined()
  const head = headOf(begun, plan, told, { inspectors: someHead.inspectors, untold: true })
  expect(head.beginning).toEqual({})
})

it.each([
  ['nobody asked for others', {}, undefined],
  ['the shop asked that they step aside', { away: ['B'] }, '这家店申请了回避，不能参加检查'],
  ['it asked so of somebody else', { away: ['C'] }, undefined],
  ['the head sent these two', { onlyWith: 'B' }, undefined],
  ['the head sent another', { away: ['C'], onlyWith: 'D' }, '所长派了别人和您一起去'],
] as const)('says why a colleague may not come: %s', (_, company, words) => {
  expect(whyNotWith(company, 'B')).toBe(words)
})
