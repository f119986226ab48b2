import { expect, it } from 'vitest'
import { readAnswer } from './read-answer'

it.each([
  [
    { status: 200, body: '{}', requestID: 'r' },
    { status: 200, body: '{}' },
  ],
  [undefined, undefined],
  [{ status: '200', body: '{}' }, undefined],
  [{ status: 200, body: {} }, undefined],
])('reads %j as an answer of the gateway only if it is one', (result, answer) => {
  expect(readAnswer(result)).toEqual(answer)
})
