import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostBodyBytes } from '../platform/read-body'
import { openPeople, type People } from './testing/open-people'
import { differences } from './testing/scan-records'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people.close())

const honest = { name: '某人', grant: { role: 'office' }, expiresInDays: 7 }
const path = '/api/invitations'
const bytesOf = (text: string) => Buffer.from(text)

/** The honest call with blanks behind it, so many bytes in all. */
const padded = (bytes: number) =>
  Buffer.alloc(bytes, ' ').fill(JSON.stringify(honest), 0, bytesOf(JSON.stringify(honest)).byteLength)

/** What no honest client sends, and what it hears. */
const bodies: readonly (readonly [string, () => Uint8Array<ArrayBuffer>, number])[] = [
  ['1 MB of JSON', () => bytesOf(JSON.stringify({ ...honest, name: '长'.repeat(350_000) })), 413],
  ['one byte more than may come', () => padded(mostBodyBytes + 1), 413],
  ['a list 10,000 deep', () => bytesOf('['.repeat(10_000) + ']'.repeat(10_000)), 400],
  ['objects 10,000 deep', () => bytesOf(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), 400],
  ['a field 10,000 deep', () => bytesOf(`{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), 400],
  ['a list of 100,000', () => bytesOf(JSON.stringify(Array.from({ length: 100_000 }, (_, n) => n % 10))), 400],
  [
    'a field with a list of 100,000',
    () => bytesOf(JSON.stringify({ ...honest, grant: { role: 'merchant', shopIds: Array(100_000).fill(0) } })),
    400,
  ],
  ['100,000 fields', () => bytesOf(`{${Array.from({ length: 40_000 }, (_, n) => `"f${n}":0`).join(',')}}`), 400],
  ['a text that never ends', () => bytesOf(`"${'\\"'.repeat(150_000)}\\`), 400],
  ['a name twice', () => bytesOf('{"name":"甲","name":"乙","grant":{"role":"office"},"expiresInDays":7}'), 400],
  ['a prototype', () => bytesOf(`{"__proto__":{"role":"audit"},${JSON.stringify(honest).slice(1)}`), 400],
  [
    'bytes that are no UTF-8',
    () => Buffer.concat([bytesOf('{"name":"'), Buffer.from([0xc3, 0x28]), bytesOf('"}')]),
    400,
  ],
  [
    'half a character',
    () => Buffer.concat([bytesOf('{"name":"'), Buffer.from([0xed, 0xa0, 0x80]), bytesOf('"}')]),
    400,
  ],
]

const send = async (body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) => {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const voice = await people.voice('security')({ method: 'POST', path, body: text })
  const response = await people.api.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': ulid(), ...voice, ...headers },
    body,
  })
  return { status: response.status, text: await response.text() }
}

/** A body whose sender says nothing of its length and never stops; counts what was asked of it. */
const endless = () => {
  let given = 0
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(0x20))
    },
  })
  return { stream, given: () => given }
}

describe('what no honest client sends', () => {
  it.each(bodies)('(%s) is refused in our words, in few of them, and leaves nothing', async (_, body, status) => {
    const before = await people.scan()
    const heard = await send(Buffer.from(body()))
    expect(heard.status).toBe(status)
    expect(JSON.parse(heard.text)).toMatchObject({ code: status === 413 ? 'request.tooLarge' : 'request.invalid' })
    expect(heard.text.length).toBeLessThan(4_096)
    expect(differences(before, await people.scan())).toEqual([])
  })

  it('is read no further than the limit, whatever length it claims', async () => {
    const { stream, given } = endless()
    const request = new Request(`http://api.local${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '2' },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect((await people.api.fetch(request)).status).toBe(413)
    expect(given()).toBeLessThan(mostBodyBytes + 4 * 65_536)
  })

  it.each(['user-agent', 'idempotency-key', 'authorization', 'cookie', 'x-district', 'x-anything', 'accept'])(
    '(a header %s of 100,000 characters) is refused, and leaves nothing',
    async (name) => {
      const before = await people.scan()
      expect((await send(JSON.stringify(honest), { [name]: 'x'.repeat(100_000) })).status).toBe(413)
      expect(differences(before, await people.scan())).toEqual([])
    },
  )

  it('(an address of 100,000 characters) is refused', async () => {
    expect((await people.api.request(`/api/staff?role=${'x'.repeat(100_000)}`)).status).toBe(413)
  })

  it('is not what the limit’s last byte is: such a body is still read', async () => {
    expect((await send(padded(mostBodyBytes))).status).toBe(200)
  })
})
