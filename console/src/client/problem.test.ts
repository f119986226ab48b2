// @vitest-environment node
import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { isAnswer, isNobody, isSignedOut, toProblem } from './problem'

const at = new Date(2026, 10, 24, 9, 5, 7)

it('says a refusal in the words of the server, with what to do next', () => {
  const refused = new ORPCError('place.exists', {
    status: 409,
    message: '同名的所已存在',
    data: { next: '请直接选用。' },
  })
  expect(toProblem(refused, at)).toEqual({
    code: 'place.exists',
    title: '同名的所已存在',
    next: '请直接选用。',
    detail: [],
  })
})

it('names the fields that the server found wrong', () => {
  const refused = new ORPCError('request.invalid', { status: 400, data: { next: '改好再提交', detail: ['名称', 3] } })
  expect(toProblem(refused, at).detail).toEqual(['名称'])
})

it('falls back to the refusal table when the server sent the code alone', () => {
  expect(toProblem(new ORPCError('shop.unknown', { status: 404, message: '' }), at)).toMatchObject({
    title: '没有这家店',
    next: '请核对店名或重新扫码。',
  })
})

it('reads a refusal that came as a plain body', () => {
  const body = { code: 'access.denied', message: '您没有权限', next: '请找管理员。' }
  expect(toProblem(new ORPCError('FORBIDDEN', { status: 403, data: { body } }), at)).toMatchObject({
    code: 'access.denied',
    title: '您没有权限',
    next: '请找管理员。',
  })
})

it('gives a number to quote when nothing came, and when the server broke', () => {
  expect(toProblem(new TypeError('Failed to fetch'), at)).toMatchObject({
    title: '服务器没有回应',
    number: 'E-NET-090507',
  })
  expect(toProblem(new ORPCError('INTERNAL_SERVER_ERROR', { status: 500 }), at).number).toBe('E-500-090507')
})

it('knows a settled deed from an open one', () => {
  expect(isAnswer(new ORPCError('place.exists', { status: 409 }))).toBe(true)
  expect(isAnswer(new ORPCError('BAD_GATEWAY', { status: 502 }))).toBe(false)
  expect(isAnswer(new TypeError('Failed to fetch'))).toBe(false)
})

it('knows when the session has ended', () => {
  expect(isSignedOut(new ORPCError('access.signInNeeded', { status: 401 }))).toBe(true)
  expect(isSignedOut(new ORPCError('access.denied', { status: 403 }))).toBe(false)
})

it('takes a visitor without a district for nobody, but a forbidden one for somebody', () => {
  expect(isNobody(new ORPCError('district.unknown', { status: 404 }))).toBe(true)
  expect(isNobody(new ORPCError('access.signInNeeded', { status: 401 }))).toBe(true)
  expect(isNobody(new ORPCError('account.ended', { status: 403 }))).toBe(false)
})
