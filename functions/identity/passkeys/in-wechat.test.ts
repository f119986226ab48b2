import type { AuditEvent } from '@app/types/audit/contract'
import type { Grant, Me } from '@app/types/identity/contract'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { home, openPeople, type People } from '../../guards/testing/open-people'
import { identityStore } from '../store'
import { keepPasskey, provePasskey } from '../testing/passkeys'

let people: People
beforeEach(async () => {
  await people?.close()
  people = await openPeople()
})
afterAll(() => people.close())

const inspector: Grant = {
  role: 'inspector',
  certificateNumber: 'YX-070099',
  certificateValidUntil: '2028-12-31',
  stationId: '01K00000000000000000000001',
  gridIds: [],
}
const security = () => people.voice('security')
const require = async (graceDays: number) =>
  got(await people.ask(security(), 'identity.requirePasskeys', { required: true, graceDays, reason: '等保要求' }))
const keep = async () => await keepPasskey(people.ask, await people.atConsole('office'), '指纹')
/** What only the office may. */
const asOffice = async (voice = people.voice('office')) =>
  (await people.ask(voice, 'identity.listInvitations', {})).code ?? 'allowed'
const meOf = async (name: string) => got<Me>(await people.ask(people.voice(name), 'identity.me'))

describe('an administrator in WeChat', () => {
  const cases: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    ['of a district that asks for no passkey, without one', async () => undefined, 'allowed'],
    ['within the grace, without one', () => require(7), 'allowed'],
    ['after the grace, without one', () => require(0), 'access.consoleNeeded'],
    ['with one, though none is asked for', keep, 'access.consoleNeeded'],
    [
      'with one, within the grace',
      async () => {
        await keep()
        await require(7)
      },
      'access.consoleNeeded',
    ],
    [
      'whose passkeys were reset, where none is asked for',
      async () => {
        await keep()
        const asked = { personId: people.personIds.office, reason: '钥匙丢了' }
        got(await people.ask(security(), 'identity.resetPasskeys', asked))
      },
      'allowed',
    ],
  ]
  it.each(cases)('%s', async (_, prepare, answer) => {
    await prepare()
    expect(await asOffice()).toBe(answer)
  })

  it('is told that these roles count at the console, and opens it from the phone', async () => {
    const key = await keep()
    expect(await meOf('office')).toMatchObject({
      person: { grants: [] },
      passkey: { state: 'atConsole', roles: ['office'] },
    })
    const desk = await people.atConsole('office')
    got(await provePasskey(people.ask, desk, key))
    expect(await asOffice(desk)).toBe('allowed')
  })

  it('keeps every other grant: who is also an inspector inspects', async () => {
    const { people: kept } = identityStore(people.base.records)
    const person = await kept.get({ district: home.districtId, personId: people.personIds.office })
    if (!person) throw new Error('nobody is the office')
    await people.base.commit([kept.replace({ ...person, grants: [...person.grants, inspector] })])
    await keep()
    expect((await meOf('office')).person?.grants).toEqual([inspector])
    expect((await people.ask(people.voice('office'), 'identity.listColleagues')).status).toBe(200)
    expect(await asOffice()).toBe('access.consoleNeeded')
  })

  it('loses nothing by taking another grant on the phone', async () => {
    const { token } = await people.invite('沈知远', { role: 'leader' })
    const key = await keep()
    got(await people.ask(people.voice('office'), 'identity.acceptInvitation', { token }))
    const desk = await people.atConsole('office')
    got(await provePasskey(people.ask, desk, key))
    expect((await meOf('office')).person?.grants).toEqual([{ role: 'leader' }])
    expect(await asOffice(desk)).toBe('allowed')
  })

  it('is refused in plain words what another administrator may, passkey or not', async () => {
    await keep()
    const asked = { personId: people.personIds.audit, reason: '调离' }
    expect((await people.ask(people.voice('office'), 'identity.endAccount', asked)).code).toBe('access.denied')
  })

  it('leaves the one event of a denied call', async () => {
    await keep()
    await asOffice()
    const day = people.clock.now().toISOString().slice(0, 10)
    const { events } = got<{ events: AuditEvent[] }>(
      await people.ask(people.voice('audit'), 'audit.listAuditEvents', { day }),
    )
    expect(events.filter(({ outcome }) => outcome === 'denied')).toMatchObject([
      { operation: 'identity.listInvitations', personId: people.personIds.office },
    ])
  })
})
