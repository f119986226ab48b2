import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { home, openPeople, type People } from '../guards/testing/open-people'
import { differences, kindsOf } from '../guards/testing/scan-records'
import { openDistrict } from './open-district'
import { identityStore } from './store'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people.close())

const accept = (who: string, token: string) => people.ask(people.voice(who), 'identity.acceptInvitation', { token })
const stateOf = async (invitationId: string) => {
  const listed = await people.ask(people.voice('security'), 'identity.listInvitations')
  const { invitations } = got<{ invitations: { invitationId: string; state: string }[] }>(listed)
  return invitations.find((one) => one.invitationId === invitationId)?.state
}

describe('an invitation', () => {
  it('is taken by exactly one of twenty who accept it at once', async () => {
    const { invitationId, token } = await people.invite('新人', { role: 'office' })
    const before = await people.scan()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => accept(`rush-${n}`, token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, 'invitation.used']))
    expect(kindsOf(differences(before, await people.scan()))).toEqual([
      'AuditEvent',
      'Invitation',
      'Key',
      'Person',
      'WechatLink',
    ])
    expect(await stateOf(invitationId)).toBe('used')
  })

  it('answers the one who took it the same again when the phone asks again', async () => {
    const { token } = await people.invite('断网的人', { role: 'office' })
    const options = { key: 'retry-accept-000001' }
    const first = await people.ask(people.voice('flaky'), 'identity.acceptInvitation', { token }, options)
    const again = await people.ask(people.voice('flaky'), 'identity.acceptInvitation', { token }, options)
    expect(first.status).toBe(200)
    expect(again).toEqual(first)
  })

  it('expires on its day', async () => {
    const { invitationId, token } = await people.invite('慢的人', { role: 'office' }, 1)
    people.clock.set({ plusSeconds: 86_400 })
    expect((await accept('slow', token)).code).toBe('invitation.expired')
    expect(await stateOf(invitationId)).toBe('expired')
    people.clock.set('real')
  })

  it('counts for nothing once it is revoked', async () => {
    const { invitationId, token } = await people.invite('改主意', { role: 'office' })
    const revoked = await people.ask(people.voice('security'), 'identity.revokeInvitation', { invitationId })
    expect(revoked.status).toBe(200)
    expect((await accept('late', token)).code).toBe('invitation.revoked')
  })

  it('cannot be revoked after it was used', async () => {
    const { invitationId, token } = await people.invite('快的人', { role: 'office' })
    await accept('quick', token)
    const revoked = await people.ask(people.voice('security'), 'identity.revokeInvitation', { invitationId })
    expect(revoked.code).toBe('invitation.used')
  })

  it('of an administrator is revoked by whoever may invite one, not by the office', async () => {
    const { invitationId } = await people.invite('管理员', { role: 'audit' })
    const revoked = await people.ask(people.voice('office'), 'identity.revokeInvitation', { invitationId })
    expect(revoked.code).toBe('access.denied')
    expect(await stateOf(invitationId)).toBe('open')
  })

  it('is unknown when its token was made up, cut or altered', async () => {
    const { token, invitationId } = await people.invite('真的', { role: 'office' })
    const flipped = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
    for (const forged of [flipped, token.slice(0, -2), `${token}A`, `${invitationId}${'A'.repeat(22)}`]) {
      expect((await accept('forger', forged)).code).toBe('invitation.unknown')
    }
    expect((await accept('rightful', token)).status).toBe(200)
  })

  it('tells the invited what it is before they accept, and keeps to itself who made it', async () => {
    const { token } = await people.invite('贺青禾', { role: 'office' })
    const preview = await people.ask(people.voice('curious'), 'identity.previewInvitation', { token })
    expect(JSON.parse(preview.text)).toEqual({
      name: '贺青禾',
      role: 'office',
      bureauName: home.bureauName,
      shopNames: [],
      state: 'open',
      expiresAt: expect.any(String),
    })
  })

  it('in the list carries no token and no number of whoever used it', async () => {
    const { token } = await people.invite('用过的人', { role: 'office' })
    await accept('used-it', token)
    const { text } = await people.ask(people.voice('security'), 'identity.listInvitations')
    expect(text).not.toContain('usedBy')
    expect(text).not.toContain(token)
  })

  it('binds to shops and grids that exist only', async () => {
    const office = people.voice('office')
    const toShop = { name: '商户', grant: { role: 'merchant' as const, shopIds: ['YX1AAAAA'] }, expiresInDays: 7 }
    expect((await people.ask(office, 'identity.createInvitation', toShop)).code).toBe('shop.unknown')
    const toNoShop = { ...toShop, grant: { role: 'merchant' as const, shopIds: [] } }
    expect((await people.ask(office, 'identity.createInvitation', toNoShop)).code).toBe('shop.unknown')
  })
})

describe('the three administrators', () => {
  const roles = ['office', 'security', 'audit'] as const
  const pairs = roles.flatMap((held) => roles.filter((next) => next !== held).map((next) => [held, next] as const))

  it.each(pairs)('the %s administrator cannot become the %s administrator too', async (held, next) => {
    const { token, invitationId } = await people.invite('一人两职', { role: next })
    const before = await people.scan()
    expect((await accept(held, token)).code).toBe('invitation.personTaken')
    expect(differences(before, await people.scan())).toEqual([])
    expect(await stateOf(invitationId)).toBe('open')
  })

  it('one person who accepts two of these at once becomes one of them', async () => {
    const [first, second] = [
      await people.invite('甲', { role: 'office' }),
      await people.invite('甲', { role: 'audit' }),
    ]
    const answers = await Promise.all([accept('greedy', first.token), accept('greedy', second.token)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { person } = JSON.parse((await people.ask(people.voice('greedy'), 'identity.me')).text)
    expect(person.grants).toHaveLength(1)
  })

  it('are invited once: a district that is open cannot be opened again', async () => {
    const { base, world, clock } = people
    const parts = { store: identityStore(base.records), commit: base.commit, newId: base.newId }
    const before = await people.scan()
    const again = await openDistrict({ ...parts, secret: world.secrets.tokens }, home, clock.now())
    expect(again).toBeUndefined()
    expect(differences(before, await people.scan())).toEqual([])
  })

  it('are invited though another transaction held a row at that moment', async () => {
    const { base, world, clock } = people
    const next = { districtId: 'YX8', name: '云栖区', bureauName: '云栖区市场监督管理局' }
    let held = 2
    const commit: typeof base.commit = async (writes) => (held-- > 0 ? { refused: [] } : await base.commit(writes))
    const parts = { store: identityStore(base.records), commit, newId: base.newId, secret: world.secrets.tokens }
    expect((await openDistrict(parts, next, clock.now()))?.map(({ role }) => role)).toEqual([...roles])
    expect(await openDistrict(parts, next, clock.now())).toBeUndefined()
  })

  it('are a loud failure while a row is held for ever, never a district that seems open', async () => {
    const { base, world, clock } = people
    const next = { districtId: 'YX7', name: '云岭区', bureauName: '云岭区市场监督管理局' }
    const parts = { store: identityStore(base.records), newId: base.newId, secret: world.secrets.tokens }
    const opening = openDistrict({ ...parts, commit: async () => ({ refused: [] }) }, next, clock.now())
    await expect(opening).rejects.toThrow('YX7')
  })

  it('say their own name where the invitation could not: accounts belong to persons', async () => {
    const { base, world, clock } = people
    const parts = { store: identityStore(base.records), commit: base.commit, newId: base.newId }
    const next = { districtId: 'YX9', name: '新区', bureauName: '新区市场监督管理局' }
    const invited = await openDistrict({ ...parts, secret: world.secrets.tokens }, next, clock.now())
    const token = invited?.find(({ role }) => role === 'office')?.token ?? ''
    const newcomer = people.voices.inWechat('o-newcomer', 'YX9')
    const nameless = await people.ask(newcomer, 'identity.acceptInvitation', { token })
    expect(nameless).toMatchObject({ status: 400, code: 'request.invalid' })
    const named = await people.ask(newcomer, 'identity.acceptInvitation', { token, name: '林一' })
    expect(JSON.parse(named.text)).toMatchObject({ name: '林一', role: 'office' })
  })

  it('are invited by the security administrator, never by the office', async () => {
    const asked = { name: '某人', grant: { role: 'audit' as const }, expiresInDays: 7 }
    expect((await people.ask(people.voice('office'), 'identity.createInvitation', asked)).code).toBe('access.denied')
  })
})
