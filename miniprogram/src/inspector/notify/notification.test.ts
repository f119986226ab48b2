import { inspectionContract } from '@app/types/inspection/contract'
import { expect, it } from 'vitest'
import { missingIn, nothingTold, startOf, type Told, tellMore } from './notification'

const told: Told = {
  ...nothingTold,
  credentialsShown: true,
  recusal: 'none',
  answeredBy: ' 贺青禾 ',
  second: '01KP0000000000000000000002',
  address: '青石路 18 号',
}
const begun = {
  shopId: 'YX100001',
  inspectionId: '01KAAAAAAAAAAAAAAAAAAAAAAA',
  kind: 'routine',
  checklistHash: '0'.repeat(64),
  noticeHash: '1'.repeat(64),
  startedAt: '2026-11-24T02:00:00.000Z',
} as const

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

it('is what the contract takes, with and without recusal and position', () => {
  const Start = inspectionContract.startInspection['~orpc'].inputSchema!
  const requested: Told = {
    ...told,
    recusal: 'requested',
    recusalReason: '是亲戚',
    position: { latitude: 31, longitude: 121 },
  }
  expect(Start.parse(startOf(begun, told)).notification).toMatchObject({
    recusalRequested: false,
    answeredBy: '贺青禾',
  })
  expect(Start.parse(startOf(begun, requested))).toMatchObject({
    notification: { recusalRequested: true, recusalReason: '是亲戚' },
    place: { latitude: 31, longitude: 121 },
  })
})

it('names the notice that was shown, and dates the answer by the tap that gave it', () => {
  const asked = '2026-11-24T02:03:00.000Z'
  const answered = tellMore({ answeredBy: '贺青禾' }, { recusal: 'none' }, asked)
  const corrected = tellMore(answered, { address: '青石路 20 号' }, '2026-11-24T02:05:00.000Z')
  const start = startOf(begun, { ...told, ...corrected })
  expect(start).toMatchObject({ noticeHash: begun.noticeHash, startedAt: begun.startedAt })
  expect(start.notification.answeredAt).toBe(asked)
})
