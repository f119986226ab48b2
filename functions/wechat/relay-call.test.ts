import { mostCarried } from '@app/types/checklist/values'
import { inspectionKinds, noticeSubjects } from '@app/types/inspection/values'
import { describe, expect, it } from 'vitest'
import { noticeShown } from '../inspection/notices'
import { sizeOf } from '../platform/fill-page'
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

  it('carries the longest table that a bureau may publish, with all notices and the names of sixty tables', async () => {
    const item = { key: 'x.1.10', number: '1.10', text: '查', keyItem: false, naAllowed: false, basis: '"' }
    const table = (count: number) => ({ groups: [{ key: '1', title: '组', items: Array(count).fill(item) }] })
    let count = 1
    while (sizeOf(JSON.stringify(table(count + 1))) <= mostCarried) count++
    const answer = {
      current: Array(60).fill({ id: 'T-CY-2016', version: 12, hash: 'a'.repeat(64), businessTypes: ['smallCatering'] }),
      notices: inspectionKinds.flatMap((kind) =>
        noticeSubjects.map((subject) => ({ kind, subject, notice: noticeShown(kind, subject) })),
      ),
      tables: [table(count)],
    }
    const whole = { status: 200, body: JSON.stringify(answer) }
    expect(await relaying(whole).relay('oAnyone', event)).toEqual(whole)
  })

  it('carries an answer of 100 KB, envelope included, and none larger', async () => {
    const envelope = JSON.stringify({ status: 200, body: '' }).length
    const fitting = { status: 200, body: 'x'.repeat(mostAnswerBytes - envelope) }
    expect(await relaying(fitting).relay('oAnyone', event)).toEqual(fitting)
    const larger = { status: 200, body: `${fitting.body}x` }
    expect(await relaying(larger).relay('oAnyone', event)).toMatchObject({ status: 413 })
  })
})
