import { expect, it } from 'vitest'
import { readOutcome } from './read-outcome'

const answer = (status: number, body: unknown) => readOutcome({ status, body: JSON.stringify(body) })

it('hands the answer over as it came', () => {
  expect(answer(200, { shopId: 'YX100001' })).toEqual({ value: { shopId: 'YX100001' } })
})

it('reads an answer without a body', () => {
  expect(readOutcome({ status: 204, body: '' })).toEqual({ value: undefined })
})

it('turns a refusal into a value with what the person can do next', () => {
  const body = {
    code: 'inspection.incomplete',
    message: '还有项目没有查完',
    data: { next: '请把没查的项目查完再结束。', detail: ['7.2', 3] },
  }
  expect(answer(422, body)).toEqual({
    refused: { code: body.code, message: body.message, next: body.data.next, detail: ['7.2'] },
  })
})

it('reads a refusal that says nothing further', () => {
  expect(answer(404, { code: 'shop.unknown', message: '没有这家店' })).toEqual({
    refused: { code: 'shop.unknown', message: '没有这家店' },
  })
})

it.each([
  ['no answer came', undefined],
  [
    'the API did not answer the gateway',
    { status: 599, body: '{"code":"gateway.unreachable","message":"服务器没有回应"}' },
  ],
])('says that there is no network when %s', (_, given) => {
  expect(readOutcome(given)).toEqual({ offline: true })
})

it.each([
  [500, '{"code":"INTERNAL_SERVER_ERROR","message":"x"}'],
  [503, '{"code":"request.busy","message":"x"}'],
  [502, '<html>'],
  [418, 'null'],
  [400, '{"code":7,"message":"x"}'],
])('gives a number to quote for %i %s', (status, body) => {
  expect(readOutcome({ status, body })).toEqual({ failed: `E-${status}` })
})
