import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPeople, type People } from '../guards/testing/open-people'
import { differences } from '../guards/testing/scan-records'
import type { Voice } from '../guards/testing/voices'
import type { WrittenCall } from '../guards/testing/write-call'

let people: People
let office: Voice
beforeAll(async () => {
  people = await openPeople()
  office = people.voice('office')
})
afterAll(() => people.close())

const post = (path: string, body: string): WrittenCall => ({ method: 'POST', path, body })
const get = (path: string): WrittenCall => ({ method: 'GET', path, body: '' })
const send = async (call: WrittenCall, headers = {}) => {
  const { status, code, text } = await people.send(office, call, { headers })
  return { status, code, data: JSON.parse(text).data }
}

describe('an input that does not fit', () => {
  it.each([
    ['a missing field', { name: '某人', grant: { role: 'office' } }, ['expiresInDays']],
    [
      'fields of the wrong kind',
      { name: 7, grant: { role: 'office' }, expiresInDays: 'many' },
      ['name', 'expiresInDays'],
    ],
    ['a field inside another', { name: '某人', grant: { role: 'king' }, expiresInDays: 7 }, ['grant.role']],
    ['one field too many', { name: '某人', grant: { role: 'office' }, expiresInDays: 7, admin: true }, ['admin']],
  ])('(%s) is refused with the fields it is about', async (_, input, fields) => {
    const before = await people.scan()
    const refused = await send(post('/api/invitations', JSON.stringify(input)))
    expect(refused).toMatchObject({ status: 400, code: 'request.invalid', data: { detail: fields } })
    expect(refused.data.next).toContain('改好')
    expect(differences(before, await people.scan())).toEqual([])
  })

  it.each([
    ['JSON cut short', '{"name":'],
    ['no JSON at all', 'hello'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
  ])('(%s) is refused in the same words', async (_, body) => {
    expect(await send(post('/api/invitations', body))).toMatchObject({ status: 400, code: 'request.invalid' })
  })

  it('(another content type) is refused in the same words', async () => {
    const call = post('/api/invitations', '<name/>')
    expect(await send(call, { 'content-type': 'text/xml' })).toMatchObject({ status: 400, code: 'request.invalid' })
  })

  it('(in the query) is refused too', async () => {
    expect(await send(get('/api/lists/people?role=king'))).toMatchObject({
      code: 'request.invalid',
      data: { detail: ['role'] },
    })
  })
})

describe('an address that nobody serves', () => {
  it.each([
    ['unknown', get('/api/nothing')],
    ['served for reading only', post('/api/me', '{}')],
    ['served for changing only', get('/api/sessions/end')],
    ['below one that is served', get('/api/me/too')],
  ])('(%s) says so', async (_, call) => {
    expect(await send(call)).toMatchObject({ status: 404, code: 'route.unknown' })
  })

  it.each(['HEAD', 'PUT', 'DELETE', 'OPTIONS'])('(method %s) is no crash', async (method) => {
    const response = await people.api.request('/api/me', { method, headers: { 'x-district': 'YX1' } })
    expect(response.status).toBe(404)
  })
})

describe('an answer', () => {
  it('is never kept by anything on the way', async () => {
    for (const path of ['/api/me', '/api/nothing']) {
      const response = await people.api.request(path, { headers: await office(get(path)) })
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('says nothing of what the contract does not name', async () => {
    await people.invite('被请的人', { role: 'office' })
    const { text } = await people.send(people.voice('security'), get('/api/invitations'))
    expect(text).toContain('被请的人')
    for (const unnamed of ['revision', '"district"']) expect(text).not.toContain(unnamed)
  })
})

describe('the same key', () => {
  it('for the same body at another address is another call', async () => {
    const [one, other] = [await people.invite('甲', { role: 'office' }), await people.invite('乙', { role: 'office' })]
    const revoke = (invitationId: string) =>
      people.ask(people.voice('security'), 'identity.revokeInvitation', { invitationId }, { key: 'one-key-for-both' })
    expect((await revoke(one.invitationId)).status).toBe(200)
    expect((await revoke(other.invitationId)).code).toBe('request.keyReused')
    expect((await revoke(one.invitationId)).text).toBe(`{"invitationId":"${one.invitationId}","state":"revoked"}`)
  })
})

describe('a stranger at a console', () => {
  const start = async (sourceIp: string) => {
    const body = JSON.stringify({ challenge: 'c'.repeat(43) })
    const headers = { 'x-district': 'YX1', 'content-type': 'application/json', 'idempotency-key': ulid() }
    const env = { requestContext: { http: { sourceIp } } }
    return await people.api.request('/api/sign-ins', { method: 'POST', headers, body }, env)
  }

  it('may begin so many sign-ins from one address, then one a second; other addresses are not held up', async () => {
    for (let n = 0; n < 60; n++) expect((await start('198.51.100.7')).status).toBe(200)
    const before = await people.scan()
    const refused = await start('198.51.100.7')
    expect([refused.status, await refused.json()]).toMatchObject([429, { code: 'request.tooMany' }])
    expect(differences(before, await people.scan())).toEqual([])
    expect((await start('198.51.100.8')).status).toBe(200)
    people.clock.set({ plusSeconds: 1 })
    expect((await start('198.51.100.7')).status).toBe(200)
  })
})
