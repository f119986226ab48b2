import { InspectionContent } from '@app/types/inspection/content'
import { expect, it } from 'vitest'
import { noEnd } from '../../inspection/draft'
import { contentOf } from '../../inspection/sealing/content'
import { someHead } from '../../inspection/testing'
import { headOf, type Plan } from './head-of'
import { missingIn, nothingTold, type Told, tellMore } from './notification'

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
const headWith = (part: Partial<Told>) => headOf(begun, plan, { ...told, ...part }, someHead.inspectors)

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
