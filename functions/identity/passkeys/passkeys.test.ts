import type { Me } from '@app/types/identity/contract'
import type { Passkey, PasskeyRule } from '@app/types/identity/passkeys'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { home, openPeople, type People } from '../../guards/testing/open-people'
import type { Voice } from '../../guards/testing/voices'
import type { Flaws } from '../testing/authenticator'
import { atTheConsole, challengeToMake, challengeToUse, keepPasskey, provePasskey } from '../testing/passkeys'

let people: People
beforeEach(async () => {
  await people?.close()
  people = await openPeople()
})
afterAll(() => people.close())

const meOf = async (voice: Voice) => got<Me>(await people.ask(voice, 'identity.me'))
const keep = (voice: Voice, name = '办公室的钥匙') => keepPasskey(people.ask, voice, name)
const prove = (voice: Voice, authenticator: Awaited<ReturnType<typeof keep>>) =>
  provePasskey(people.ask, voice, authenticator)
const mine = async (voice: Voice) =>
  got<{ passkeys: Passkey[]; rule: PasskeyRule }>(await people.ask(voice, 'identity.listMyPasskeys'))
/** What only the office itself may: whether a session is whole. */
const isWhole = async (voice: Voice) => (await people.ask(voice, 'identity.listInvitations', {})).status === 200
const minutes = (count: number) => people.clock.set({ plusSeconds: count * 60 })
const days = (count: number) => minutes(count * 24 * 60)

describe('an administrator who keeps a passkey', () => {
  it('goes on in this browser, and is signed out of every other', async () => {
    const [desk, other] = [await people.atConsole('office'), await people.atConsole('office')]
    await keep(desk)
    expect([await isWhole(desk), await isWhole(other)]).toEqual([true, false])
    expect((await mine(desk)).passkeys).toMatchObject([{ name: '办公室的钥匙', synced: false }])
  })

  it('is half signed in next time, until the passkey was used', async () => {
    const key = await keep(await people.atConsole('office'))
    const desk = await people.atConsole('office')
    expect(await meOf(desk)).toMatchObject({ person: { grants: [] }, passkey: { state: 'use' } })
    expect((await people.ask(desk, 'identity.listInvitations', {})).code).toBe('access.secondFactorDue')
    expect((await people.ask(desk, 'identity.listMyPasskeys')).code).toBe('access.secondFactorDue')
    expect((await people.ask(desk, 'identity.startPasskey', {})).code).toBe('access.secondFactorDue')
    got(await prove(desk, key))
    expect(await isWhole(desk)).toBe(true)
    expect((await meOf(desk)).passkey).toBeUndefined()
  })

  it('may leave half signed in', async () => {
    await keep(await people.atConsole('office'))
    const desk = await people.atConsole('office')
    expect(got(await people.ask(desk, 'identity.endSession', {}))).toEqual({ ended: 1 })
    expect((await people.ask(desk, 'identity.me')).status).not.toBe(200)
  })

  it('keeps several with names, and uses any of them', async () => {
    const desk = await people.atConsole('office')
    const [first, second] = [await keep(desk, '指纹'), await keep(desk, '备用钥匙')]
    expect((await mine(desk)).passkeys.map(({ name }) => name).sort()).toEqual(['备用钥匙', '指纹'])
    for (const key of [first, second]) {
      const again = await people.atConsole('office')
      got(await prove(again, key))
      expect(await isWhole(again)).toBe(true)
    }
  })

  it('removes one with another, never the last with itself', async () => {
    const desk = await people.atConsole('office')
    const [first, second] = [await keep(desk, '旧的'), await keep(desk, '新的')]
    const remove = async (passkeyId: string, by: typeof first) => {
      const assertion = by.use(await challengeToUse(people.ask, desk))
      return await people.ask(desk, 'identity.removePasskey', { passkeyId, assertion })
    }
    expect((await remove(first.id, first)).code).toBe('passkey.anotherNeeded')
    expect(got(await remove(first.id, second))).toEqual({ passkeyId: first.id })
    expect((await remove(first.id, second)).code).toBe('passkey.unknown')
    expect((await mine(desk)).passkeys.map(({ name }) => name)).toEqual(['新的'])
  })

  it('does not keep the same one twice', async () => {
    const desk = await people.atConsole('office')
    const key = await keep(desk)
    const credential = key.make(await challengeToMake(people.ask, desk))
    expect((await people.ask(desk, 'identity.finishPasskey', { name: '再来', credential })).code).toBe(
      'passkey.refused',
    )
  })
})

describe('a passkey’s answer', () => {
  const flawed: readonly (readonly [string, Flaws])[] = [
    ['from a page of another site', { origin: 'https://qa-example.cn' }],
    ['of whom nobody recognised', { unverified: true }],
  ]
  it.each(flawed)('%s is refused, when it is made and when it is used', async (_, flaws) => {
    const desk = await people.atConsole('office')
    const credential = atTheConsole().make(await challengeToMake(people.ask, desk), flaws)
    expect((await people.ask(desk, 'identity.finishPasskey', { name: '钥匙', credential })).code).toBe(
      'passkey.refused',
    )
    const key = await keep(desk)
    const half = await people.atConsole('office')
    const assertion = key.use(await challengeToUse(people.ask, half), flaws)
    expect((await people.ask(half, 'identity.finishSecondFactor', { assertion })).code).toBe('passkey.refused')
    expect(await isWhole(half)).toBe(false)
  })

  it('whose counter does not grow is of a copy, and refused', async () => {
    const key = await keep(await people.atConsole('office'))
    const tries = [5, 5, 4, 6]
    const codes = []
    for (const counter of tries) {
      const half = await people.atConsole('office')
      const assertion = key.use(await challengeToUse(people.ask, half), { counter })
      codes.push((await people.ask(half, 'identity.finishSecondFactor', { assertion })).code)
    }
    expect(codes).toEqual([undefined, 'passkey.refused', 'passkey.refused', undefined])
  })

  it('works once', async () => {
    const key = await keep(await people.atConsole('office'))
    const half = await people.atConsole('office')
    const assertion = key.use(await challengeToUse(people.ask, half))
    got(await people.ask(half, 'identity.finishSecondFactor', { assertion }))
    expect((await people.ask(half, 'identity.finishSecondFactor', { assertion })).code).toBe('passkey.tooLate')
  })

  it('works in the session alone that it was asked for', async () => {
    const key = await keep(await people.atConsole('office'))
    const [one, other] = [await people.atConsole('office'), await people.atConsole('office')]
    const assertion = key.use(await challengeToUse(people.ask, one))
    expect((await people.ask(other, 'identity.finishSecondFactor', { assertion })).code).toBe('passkey.tooLate')
    await challengeToUse(people.ask, other)
    expect((await people.ask(other, 'identity.finishSecondFactor', { assertion })).code).toBe('passkey.refused')
  })

  it('comes within two minutes', async () => {
    const key = await keep(await people.atConsole('office'))
    const half = await people.atConsole('office')
    const assertion = key.use(await challengeToUse(people.ask, half))
    minutes(2)
    expect((await people.ask(half, 'identity.finishSecondFactor', { assertion })).code).toBe('passkey.tooLate')
  })

  it('is not taken from somebody else’s passkey', async () => {
    await keep(await people.atConsole('office'))
    const theirs = await keep(await people.atConsole('audit'))
    const half = await people.atConsole('office')
    const assertion = theirs.use(await challengeToUse(people.ask, half))
    expect((await people.ask(half, 'identity.finishSecondFactor', { assertion })).code).toBe('passkey.refused')
  })

  it('that makes a passkey does not stand for one that uses it', async () => {
    const desk = await people.atConsole('office')
    const key = await keep(desk)
    const challenge = await challengeToMake(people.ask, desk)
    const assertion = key.use(challenge)
    expect((await people.ask(desk, 'identity.finishSecondFactor', { assertion })).code).toBe('passkey.tooLate')
  })
})

describe('the security administrator', () => {
  const security = () => people.voice('security')
  const require = (required: boolean, graceDays = 7, by = security()) =>
    people.ask(by, 'identity.requirePasskeys', { required, graceDays, reason: '等保要求' })

  it('resets somebody’s passkeys, who is signed out and begins anew', async () => {
    const desk = await people.atConsole('office')
    await keep(desk)
    const asked = { personId: people.personIds.office, reason: '钥匙丢了' }
    expect(got(await people.ask(security(), 'identity.resetPasskeys', asked))).toEqual({ removed: 1 })
    expect(await isWhole(desk)).toBe(false)
    expect(await isWhole(await people.atConsole('office'))).toBe(true)
  })

  it('never the own ones', async () => {
    const asked = { personId: people.personIds.security, reason: '钥匙丢了' }
    expect((await people.ask(security(), 'identity.resetPasskeys', asked)).code).toBe('passkey.own')
  })

  it('asks administrators for one, who have until the end of the grace', async () => {
    expect(got(await require(true))).toEqual({ required: true, graceDays: 7, since: '2026-03-18T02:00:00.000Z' })
    days(6)
    const early = await people.atConsole('office')
    expect(await meOf(early)).toMatchObject({
      person: { grants: [{ role: 'office' }] },
      passkey: { state: 'makeBy', by: '2026-03-25T02:00:00.000Z' },
    })
    days(1)
    const late = await people.atConsole('office')
    expect(await meOf(late)).toMatchObject({ person: { grants: [] }, passkey: { state: 'make' } })
    expect((await people.ask(late, 'identity.listInvitations', {})).code).toBe('access.secondFactorDue')
    await keep(late)
    expect(await isWhole(late)).toBe(true)
  })

  it('gives whoever becomes an administrator later the grace from then on', async () => {
    const { token } = await people.invite('新审计', { role: 'audit' }, 30)
    got(await require(true))
    days(20)
    got(await people.ask(people.voice('新审计'), 'identity.acceptInvitation', { token }))
    const desk = await people.atConsole('新审计')
    expect((await meOf(desk)).passkey).toEqual({ state: 'makeBy', by: '2026-04-14T02:00:00.000Z' })
  })

  it('no longer asks for one', async () => {
    const desk = await people.atConsole('security')
    got(await require(true, 0, desk))
    got(await require(false, 0, desk))
    expect(await isWhole(await people.atConsole('office'))).toBe(true)
    expect((await mine(await people.atConsole('office'))).rule).toEqual({ required: false, graceDays: 0 })
  })
})

it('whoever is no administrator is asked for none and keeps none', async () => {
  const { token } = await people.invite('领导', { role: 'leader' })
  got(
    await people.ask(people.voice('security'), 'identity.requirePasskeys', {
      required: true,
      graceDays: 0,
      reason: '等保要求',
    }),
  )
  got(await people.ask(people.voice('领导'), 'identity.acceptInvitation', { token }))
  const desk = await people.atConsole('领导')
  expect(await meOf(desk)).toMatchObject({ district: { districtId: home.districtId }, person: { name: '领导' } })
  expect((await people.ask(desk, 'identity.startPasskey', {})).code).toBe('access.denied')
})
