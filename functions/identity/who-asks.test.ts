import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../guards/testing/ask'
import { openPeople, type People } from '../guards/testing/open-people'
import { differences } from '../guards/testing/scan-records'
import { newGatewayKey, type Voice } from '../guards/testing/voices'
import type { WrittenCall } from '../guards/testing/write-call'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people.close())

const hash = (body: string) => createHash('sha256').update(body).digest('base64url')

type Forgery = {
  readonly claims?: Record<string, unknown>
  readonly issuedInSeconds?: number
  readonly livesSeconds?: number
  readonly key?: ReturnType<typeof newGatewayKey>
  readonly without?: string
}

/** The office's voice with one thing about the assertion wrong. */
const forged =
  ({ claims = {}, issuedInSeconds = 0, livesSeconds = 60, key = people.gatewayKey, without }: Forgery): Voice =>
  async ({ method, path, body }) => {
    const iat = Math.floor(people.clock.now().getTime() / 1000) + issuedInSeconds
    const all: Record<string, unknown> = {
      iss: 'gateway',
      aud: 'api',
      sub: 'o-YX1-security',
      jti: ulid(),
      iat,
      exp: iat + livesSeconds,
      dis: 'YX1',
      htm: method,
      htu: path,
      bh: hash(body),
      ...claims,
    }
    if (without) delete all[without]
    const token = await new SignJWT(all).setProtectedHeader({ alg: 'EdDSA', kid: 'gateway' }).sign(key.privateKey)
    return { authorization: `Bearer ${token}` }
  }

const invitation = { name: '某人', grant: { role: 'office' as const }, expiresInDays: 7 }
const createBy = (voice: Voice) => people.ask(voice, 'identity.createInvitation', invitation)

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('whoever shows an assertion that the gateway did not make for this very call is turned away', () => {
  const refused: readonly (readonly [string, () => Voice])[] = [
    ['an expired one', () => forged({ issuedInSeconds: -61 })],
    ['one that expires this very second', () => forged({ issuedInSeconds: -60 })],
    ['one that lives longer than 60 seconds', () => forged({ livesSeconds: 61 })],
    ['one issued in the future', () => forged({ issuedInSeconds: 6 })],
    ['one for another body', () => forged({ claims: { bh: hash('{}') } })],
    ['one for another address', () => forged({ claims: { htu: '/api/me' } })],
    ['one for the same address with a query', () => forged({ claims: { htu: '/api/invitations?x=1' } })],
    ['one for another method', () => forged({ claims: { htm: 'GET' } })],
    ['one for another audience', () => forged({ claims: { aud: 'console' } })],
    ['one by another issuer', () => forged({ claims: { iss: 'somebody' } })],
    ['one signed with a key that is not the gateway’s', () => forged({ key: newGatewayKey() })],
    ['one without a number', () => forged({ without: 'jti' })],
    ['one without a district', () => forged({ without: 'dis' })],
    ['one without a body hash', () => forged({ without: 'bh' })],
    ['one without a time of issue', () => forged({ without: 'iat' })],
    ['one that never expires', () => forged({ without: 'exp' })],
    ['a word', () => async () => ({ authorization: 'Bearer nonsense' })],
  ]

  it.each(refused)('%s', async (_, voice) => {
    await nothingHappens(() => createBy(voice()))
  })

  it('one that is not signed (alg none)', async () => {
    const unsigned: Voice = async (call) => {
      const { authorization = '' } = await forged({})(call)
      const [, payload] = authorization.replace('Bearer ', '').split('.')
      return { authorization: `Bearer ${base64({ alg: 'none' })}.${payload}.` }
    }
    await nothingHappens(() => createBy(unsigned))
  })

  it('one whose district was altered after signing', async () => {
    const altered: Voice = async (call) => {
      const { authorization = '' } = await forged({})(call)
      const [head, payload = '', signature] = authorization.replace('Bearer ', '').split('.')
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
      return { authorization: `Bearer ${head}.${base64({ ...claims, dis: 'YX2' })}.${signature}` }
    }
    await nothingHappens(() => createBy(altered))
  })

  it('one of another district than the call says it is for', async () => {
    await nothingHappens(() =>
      people.ask(forged({}), 'identity.createInvitation', invitation, { headers: { 'x-district': 'YX2' } }),
    )
  })

  it('one that was used before, whatever it is used for', async () => {
    let kept: Readonly<Record<string, string>> = {}
    const once: Voice = async (call: WrittenCall) => {
      kept = await forged({})(call)
      return kept
    }
    expect((await createBy(once)).status).toBe(200)
    await nothingHappens(() => createBy(async () => kept))
  })

  it('one that twenty use at once: one of them is heard', async () => {
    const fixed = await forged({})({ method: 'GET', path: '/api/me', body: '' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => people.ask(async () => fixed, 'identity.me')))
    expect(answers.map(({ code }) => code ?? 'heard').sort()).toEqual([
      ...Array.from({ length: 19 }, () => 'access.assertionRefused'),
      'heard',
    ])
  })

  it('but a good one is heard, even when the two clocks are five seconds apart', async () => {
    expect((await createBy(forged({ issuedInSeconds: 5 }))).status).toBe(200)
    expect((await createBy(forged({ issuedInSeconds: -59 }))).status).toBe(200)
  })
})

const nothingHappens = async (call: () => Promise<Answer>) => {
  const before = await people.scan()
  const { status, code } = await call()
  expect({ status, code }).toEqual({ status: 401, code: 'access.assertionRefused' })
  expect(differences(before, await people.scan())).toEqual([])
}

describe('districts', () => {
  it('a district that nobody opened is unknown', async () => {
    const { code } = await people.ask(people.voices.inWechat('o-YX1-office', 'ZZ9'), 'identity.me')
    expect(code).toBe('district.unknown')
  })

  const noDistricts: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['too short', 'YX'],
    ['in small letters', 'yx1'],
    ['a key', 'YX1#SHOP'],
    ['in Chinese', '云溪区'],
    ['longer than any key may be', 'Y'.repeat(3_000)],
  ]
  it.each(noDistricts)('one that is %s is unknown, however it is said', async (_, district) => {
    const said: Voice = async () => ({ 'x-district': encodeURIComponent(district) })
    const shown = people.voices.withCookie(`qaqx_session=${encodeURIComponent(district)}.token`)
    const vouched = forged({ claims: { dis: district } })
    for (const voice of [said, shown, vouched]) {
      const { status, code } = await people.ask(voice, 'identity.me')
      expect({ status, code }).toEqual({ status: 404, code: 'district.unknown' })
    }
  })

  it('an account counts in its own district only', async () => {
    const { seatAdministrators } = await import('../guards/testing/open-people')
    await seatAdministrators(people, people.api, { districtId: 'YX2', name: '邻区', bureauName: '邻区局' })
    const abroad = people.voices.inWechat('o-YX1-security', 'YX2')
    expect(JSON.parse((await people.ask(abroad, 'identity.me')).text).person).toBeUndefined()
    expect((await createBy(abroad)).code).toBe('access.denied')
  })
})
