// @vitest-environment node
import { expect, it } from 'vitest'
import { phaseOf } from './phase'

const shownAt = 1_000_000
const problem = { code: 'district.unknown', title: '没有这个辖区', next: '请核对网址。', detail: [] }

it('starts without a code, then counts two minutes down', () => {
  expect(phaseOf({ now: shownAt })).toEqual({ is: 'starting' })
  expect(phaseOf({ shownAt, now: shownAt + 18_000, polled: 'waiting' })).toEqual({ is: 'waiting', secondsLeft: 102 })
})

it('goes in once the phone has confirmed, even in the last second', () => {
  expect(phaseOf({ shownAt, now: shownAt + 119_999, polled: 'confirmed' })).toEqual({ is: 'entering' })
})

it('says that the code has expired when the two minutes are over, before the server says so', () => {
  expect(phaseOf({ shownAt, now: shownAt + 120_000, polled: 'waiting' })).toMatchObject({ title: '这个码过期了' })
})

it.each([
  ['denied', '手机上点了“不是我”'],
  ['expired', '这个码过期了'],
  ['used', '这个码用过了'],
] as const)('ends when the phone or the server says %s', (polled, title) =>
  expect(phaseOf({ shownAt, now: shownAt + 1, polled })).toMatchObject({ is: 'over', title }),
)

it('says why it could not start', () => {
  expect(phaseOf({ now: shownAt, problem })).toEqual({ is: 'over', title: '没有这个辖区', next: '请核对网址。' })
})
