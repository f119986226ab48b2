import type { PublicationShown } from '@app/types/inspection/publication'
import { expect, it } from 'vitest'
import { earlierReplyWords, mayObject, mayReply, objectionWords, publicWords, replyWords } from './publication-words'

const shown = (other: Partial<PublicationShown> = {}): PublicationShown => ({
  shopId: 'YX1A0001',
  inspectionId: '01K00000000000000000000001',
  version: 1,
  mode: 'atOnce',
  standing: 'published',
  publicSees: 'result',
  isCorrected: false,
  dueOn: '2026-12-22',
  isDueUnsure: false,
  repliesLeft: 5,
  objectUntil: '2026-12-08',
  ...other,
})

it.each([
  [{}, '已公示，顾客扫码看得到'],
  [{ isCorrected: true }, '已公示，注明“已更正”'],
  [{ standing: 'waiting', publicSees: 'nothing' }, '还没公示，12月22日前公示'],
  [{ standing: 'waiting', publicSees: 'correcting' }, '正在更正，顾客看不到内容'],
  [{ standing: 'held', publicSees: 'nothing' }, '暂不公示'],
  [{ standing: 'held', publicSees: 'suspended' }, '暂不公示'],
  [{ standing: 'withdrawn', publicSees: 'nothing' }, '已撤回，顾客看不到内容'],
] as const)('says of %o: %s', (other, words) => {
  expect(publicWords(shown(other))).toBe(words)
})

it('says why a reply came back, and what an objection came to', () => {
  const reply = { text: '已换新。', state: 'returned' as const, writtenAt: '2026-11-25T02:00:00.000Z' }
  expect(replyWords({ ...reply, reason: '请去掉手机号' })).toBe('退回了，请改好再交：请去掉手机号')
  const raised = { text: '不对。', version: 1, raisedAt: '2026-11-25T02:00:00.000Z', dueOn: '2026-12-16' }
  expect(objectionWords({ ...raised, state: 'assigned' })).toBe('正在复核，12月16日前答复')
  const answer = { outcome: 'upheld' as const, reasons: '照片一致。', answeredAt: '2026-12-01T02:00:00.000Z' }
  expect(objectionWords({ ...raised, state: 'answered', answer })).toBe('维持原结果：照片一致。')
})

it('offers a reply to what is public, and an objection in time', () => {
  expect([mayReply(shown()), mayReply(shown({ repliesLeft: 0 })), mayReply(shown({ publicSees: 'nothing' }))]).toEqual([
    true,
    false,
    false,
  ])
  expect([mayObject(shown(), '2026-12-08'), mayObject(shown(), '2026-12-09')]).toEqual([true, false])
  const objection = {
    text: '不对。',
    version: 1,
    state: 'open' as const,
    raisedAt: '2026-11-25T02:00:00.000Z',
    dueOn: '2026-12-16',
  }
  expect(mayObject(shown({ objection }), '2026-12-01')).toBe(false)
  // a corrected result is another one
  expect(mayObject(shown({ objection, version: 2 }), '2026-12-01')).toBe(true)
  expect(mayObject(shown({ standing: 'withdrawn' }), '2026-12-01')).toBe(false)
})

it('says of an earlier reply whether it is still the one that is public', () => {
  const said = (text: string, state: 'approved' | 'returned' | 'waiting') => ({
    text,
    state,
    writtenAt: '2026-11-25T02:00:00.000Z',
  })
  const earlierReplies = [said('已换新。', 'approved')]
  const words = (state: 'approved' | 'returned' | 'waiting') =>
    earlierReplyWords(shown({ earlierReplies, reply: said('地面也重铺了。', state) }))
  expect([words('waiting'), words('approved')]).toEqual([['顾客扫码看得到'], ['后来的回复代替了这一条']])
})
