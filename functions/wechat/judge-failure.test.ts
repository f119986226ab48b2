import { describe, expect, it } from 'vitest'
import { judgeFailure } from './judge-failure'

const failing = (errCode: number, errMsg: string, message: string) =>
  Object.assign(new Error(message), { errCode, errMsg })
/** As the SDK words an answer of WeChat. */
const answered = (errCode: number, words: string) => failing(errCode, words, `errCode: ${errCode} | errMsg: ${words}`)
/** As it words its own trouble on the way. */
const mishap = (errCode: number, words: string) => failing(errCode, words, words)

describe('a message that failed', () => {
  it.each([
    ['refused by its reader', answered(43101, 'user refuse to accept the msg'), 'refused'],
    ['against a field’s rule', answered(47003, 'argument invalid'), 'refused'],
    ['while WeChat is busy', answered(-1, 'system error'), 'retry'],
    ['over the daily limit', answered(45009, 'reach max api daily quota limit'), 'retry'],
    ['beside another to the same person', answered(43108, 'concurrent'), 'retry'],
    ['before the function may call', answered(-604101, 'no permission'), 'retry'],
    ['without a connection', mishap(-501001, 'connect ECONNREFUSED 10.0.0.1:443'), 'retry'],
    ['without a name server', mishap(-501001, 'getaddrinfo EAI_AGAIN tcb-api.tencentcloudapi.com'), 'retry'],
    ['after the request left', mishap(-501001, 'request timeout'), 'unknown'],
    ['by a broken connection', mishap(-501001, 'socket hang up'), 'unknown'],
    ['inside the SDK, which says -1 as well', mishap(-1, 'Cannot read properties of undefined'), 'unknown'],
    ['by something that is no error', 'odd', 'unknown'],
    ['by nothing at all', undefined, 'unknown'],
  ])('%s is %s', (_, error, state) => {
    expect(judgeFailure('service-message', error)).toMatchObject({ state, errMsg: expect.any(String) })
  })

  it('carries WeChat’s number and words for the officer who looks', () => {
    const outcome = judgeFailure('service-message', answered(43101, 'user refuse to accept the msg'))
    expect(outcome).toEqual({ state: 'refused', errCode: 43101, errMsg: 'user refuse to accept the msg' })
  })

  it('never carries more than 500 characters', () => {
    const { errMsg } = judgeFailure('service-message', answered(43101, 'x'.repeat(9_000))) as { errMsg: string }
    expect(errMsg).toHaveLength(500)
  })
})

it('a code that may or may not have been drawn is drawn again', () => {
  expect(judgeFailure('mini-program-code', mishap(-501001, 'socket hang up'))).toMatchObject({ state: 'retry' })
  expect(judgeFailure('mini-program-code', answered(40169, 'invalid length for scene'))).toMatchObject({
    state: 'refused',
    errCode: 40169,
  })
})
