import { describe, expect, it } from 'vitest'
import type { AskApi, Question } from './ask-api'
import type { Answer } from './gateway-refusals'
import { mostAnswerBytes, relayCall } from './relay-call'

const event = { type: 'call', district: 'YX1', method: 'GET', path: '/api/me' }
const relaying = (answer: Answer | 'unreachable' = { status: 200, body: '{}' }) => {
  const asked: Question[] = []
  const ask: AskApi = async (question) => {
    asked.push(question)
    return answer
  }
  return { asked, relay: relayCall({ apiUrl: 'https://api.example.cn', ask }) }
}

describe('a relayed call', () => {
  it.each([
    ['another type', { type: 'timer' }],
    ['a district with a forbidden letter', { district: 'YXO' }],
    ['a district that climbs', { district: '../' }],
    ['no district', { district: undefined }],
    ['a method the API does not have', { method: 'DELETE' }],
    ['a path outside the API', { path: '/s/ABC' }],
    ['a read with a body', { body: '{}' }],
    ['a body that is no text', { method: 'POST', body: { a: 1 } }],
    ['a key with a line break', { idempotencyKey: 'a\r\nx-role: office' }],
  ])('is refused with %s, and the API never hears of it', async (_, wrong) => {
    const { relay, asked } = relaying()
    expect(await relay('oAnyone', { ...event, ...wrong })).toMatchObject({ status: 400 })
    expect(asked).toEqual([])
  })

  it('is refused without an OPENID', async () => {
    const { relay, asked } = relaying()
    expect(await relay(undefined, event)).toMatchObject({ status: 401 })
    expect(asked).toEqual([])
  })

  it('passes on exactly what was said', async () => {
    const { relay, asked } = relaying()
    await relay('oAnyone', { ...event, method: 'POST', body: '{"a":1}', idempotencyKey: 'k-1' })
    const caller = { openid: 'oAnyone' }
    const said = { district: 'YX1', method: 'POST', path: '/api/me', body: '{"a":1}', idempotencyKey: 'k-1' }
    expect(asked).toEqual([{ caller, ...said }])
  })

  it('carries an answer of 100 KB, envelope included, and none larger', async () => {
    const envelope = JSON.stringify({ status: 200, body: '' }).length
    const fitting = { status: 200, body: 'x'.repeat(mostAnswerBytes - envelope) }
    expect(await relaying(fitting).relay('oAnyone', event)).toEqual(fitting)
    const larger = { status: 200, body: `${fitting.body}x` }
    expect(await relaying(larger).relay('oAnyone', event)).toMatchObject({ status: 413 })
  })
})
