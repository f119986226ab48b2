import { mostShops } from '@app/types/identity/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { home, openPeople, type People } from '../guards/testing/open-people'
import { personWrites } from './person-writes'
import { invitationToken } from './secrets'
import { identityStore, type StoredInvitation } from './store'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people.close())

const { districtId: district } = home
const store = () => identityStore(people.base.records)
const shopIds = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `YX1A${String(from + n).padStart(4, '0')}`)
const numberOf = (n: number) => n.toString(16).toUpperCase().padStart(26, '0')

/** An invitation for shops that the register need not know. */
const inviteFor = async (n: number, shops: readonly string[]): Promise<string> => {
  const at = people.clock.now()
  const invitation: StoredInvitation = {
    revision: 1,
    district,
    invitationId: numberOf(n),
    name: '连锁店长',
    grant: { role: 'merchant', shopIds: [...shops] },
    state: 'open',
    createdAt: at.toISOString(),
    createdBy: '业务管理员',
    expiresAt: new Date(at.getTime() + 86_400_000).toISOString(),
  }
  await people.base.commit([store().invitations.insert(invitation)])
  return invitationToken(people.world.secrets.tokens, district, numberOf(n))
}
const accept = async (who: string, token: string) =>
  await people.ask(people.voice(who), 'identity.acceptInvitation', { token })

describe('the shops of one merchant', () => {
  it('are fifty at most in one invitation', async () => {
    const invite = (count: number) =>
      people.ask(people.voice('office'), 'identity.createInvitation', {
        name: '连锁店长',
        grant: { role: 'merchant', shopIds: shopIds(count) },
        expiresInDays: 7,
      })
    expect(await invite(mostShops + 1)).toMatchObject({ status: 400, code: 'request.invalid' })
    // read at all, and refused only for shops that are not there
    expect(await invite(mostShops)).toMatchObject({ code: 'shop.unknown' })
  })

  it('are fifty at most over all invitations, and the invitation that is one too many stays open', async () => {
    expect((await accept('chain', await inviteFor(1, shopIds(mostShops - 1)))).status).toBe(200)
    const many = await inviteFor(2, shopIds(2, 100))
    expect((await accept('chain', many)).code).toBe('invitation.tooManyShops')
    expect((await accept('sister', many)).status).toBe(200)
    // one that is held already counts once
    expect((await accept('chain', await inviteFor(3, shopIds(2, mostShops - 2)))).status).toBe(200)
  })

  it('named twice in an invitation are held once', async () => {
    expect((await accept('twice', await inviteFor(4, ['YX1A0000', 'YX1A0000']))).status).toBe(200)
    const { person } = got<{ person: { grants: unknown } }>(await people.ask(people.voice('twice'), 'identity.me'))
    expect(person.grants).toEqual([{ role: 'merchant', shopIds: ['YX1A0000'] }])
  })

  it('and every session end with the account, however many there are', async () => {
    const personId = numberOf(77)
    const since = people.clock.now().toISOString()
    const grants = [{ role: 'office' as const }, { role: 'merchant' as const, shopIds: shopIds(mostShops) }]
    const person = { revision: 1, district, personId, name: '甲', openid: 'o-much', grants, since }
    const memberships = () => store().members.within(`D#${district}#MEMBERS#${shopIds(1)[0]}`, `MEMBER#${personId}`)
    const sessions = Array.from({ length: 95 }, (_, n) =>
      store().sessions.insert({
        revision: 1,
        district,
        sessionId: `s${n}`,
        personId,
        browser: '',
        factor: 'none',
        startedAt: since,
        expiresAt: '2036-01-01T00:00:00.000Z',
      }),
    )
    expect(await people.base.commit(personWrites(store(), undefined, { ...person, state: 'active' }))).toEqual({})
    expect(await people.base.commit(sessions)).toEqual({})
    expect(await memberships()).toHaveLength(1)
    const ended = await people.ask(people.voice('security'), 'identity.endAccount', { personId, reason: '离职' })
    expect(got(ended)).toEqual({ personId, state: 'ended', revision: 2 })
    expect(await memberships()).toEqual([])
  })
})
