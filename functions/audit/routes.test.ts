import type { AuditEvent } from '@app/types/audit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { openPeople, type People } from '../guards/testing/open-people'
import { newBrowser } from '../guards/testing/sign-in'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people.close())

type Page = { events: AuditEvent[]; cursor?: string }
const eventsOf = async (day: string, cursor?: string) =>
  got<Page>(await people.ask(people.voice('audit'), 'audit.listAuditEvents', { day, ...(cursor && { cursor }) }))

describe('the audit log', () => {
  it('says who did what to what, newest first, and why', async () => {
    people.clock.set(new Date('2026-03-20T02:00:00Z'))
    const { token } = await people.invite('临时工', { role: 'office' })
    people.clock.set({ plusSeconds: 1 })
    const accepted = await people.ask(people.voice('temp'), 'identity.acceptInvitation', { token })
    const { personId } = got<{ personId: string }>(accepted)
    people.clock.set({ plusSeconds: 1 })
    await people.ask(people.voice('temp'), 'identity.endAccount', { personId, reason: '想试试' })
    people.clock.set({ plusSeconds: 1 })
    await people.ask(people.voice('security'), 'identity.endAccount', { personId, reason: '离职' })
    const { events } = await eventsOf('2026-03-20')
    expect(events.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      'identity.endAccount done',
      'identity.endAccount denied',
      'identity.acceptInvitation done',
      'identity.createInvitation done',
    ])
    expect(events[0]).toMatchObject({
      personId: people.personIds.security,
      personName: '安全管理员',
      subject: `person:${personId}`,
      reason: '离职',
      at: '2026-03-20T02:00:03.000Z',
    })
    expect(events[1]).toMatchObject({ personId, personName: '临时工' })
  })

  it('is paged back through the day without a gap or a repeat', async () => {
    people.clock.set(new Date('2026-03-21T02:00:00Z'))
    for (let n = 0; n < 130; n++) {
      people.clock.set({ plusSeconds: 1 })
      await people.invite(`第${n}人`, { role: 'office' })
    }
    const first = await eventsOf('2026-03-21')
    const second = await eventsOf('2026-03-21', first.cursor)
    expect([first.events.length, second.events.length]).toEqual([100, 30])
    expect(second.cursor).toBeUndefined()
    const subjects = [...first.events, ...second.events].map(({ subject }) => subject)
    expect(new Set(subjects).size).toBe(130)
  })

  it('is narrowed to a person, a deed, how it ended, and what it was about', async () => {
    people.clock.set(new Date('2026-03-23T02:00:00Z'))
    const { invitationId } = await people.invite('受邀人', { role: 'office' })
    people.clock.set({ plusSeconds: 1 })
    await people.ask(people.voice('office'), 'identity.endAccount', {
      personId: people.personIds.audit,
      reason: '想试试',
    })
    const narrowed = async (more: object) =>
      got<Page>(
        await people.ask(people.voice('audit'), 'audit.listAuditEvents', { day: '2026-03-23', ...more }),
      ).events.map(({ operation }) => operation)
    const [invited, denied] = ['identity.createInvitation', 'identity.endAccount']
    expect(await narrowed({})).toEqual([denied, invited])
    expect(await narrowed({ outcome: 'denied' })).toEqual([denied])
    expect(await narrowed({ operation: invited })).toEqual([invited])
    expect(await narrowed({ personId: people.personIds.office })).toEqual([denied])
    expect(await narrowed({ subject: `invitation:${invitationId}` })).toEqual([invited])
    expect(await narrowed({ subject: invitationId })).toEqual([invited])
    expect(await narrowed({ subject: invitationId, outcome: 'denied' })).toEqual([])
  })

  it('is looked through page after page where little fits, and never without end at once', async () => {
    people.clock.set(new Date('2026-03-26T02:00:00Z'))
    for (let n = 0; n < 130; n++) {
      people.clock.set({ plusSeconds: 1 })
      await people.invite(`第${n}人`, { role: 'office' })
    }
    people.clock.set(new Date('2026-03-26T01:00:00Z'))
    const { invitationId } = await people.invite('最早的', { role: 'office' })
    const asked = await people.ask(people.voice('audit'), 'audit.listAuditEvents', {
      day: '2026-03-26',
      subject: invitationId,
    })
    expect(got<Page>(asked).events).toHaveLength(1)
  })

  it('has a day that begins at midnight in Shanghai', async () => {
    people.clock.set(new Date('2026-03-24T15:59:59Z'))
    await people.invite('夜里', { role: 'office' })
    people.clock.set({ plusSeconds: 1 })
    await people.invite('凌晨', { role: 'office' })
    const [night, morning] = [await eventsOf('2026-03-24'), await eventsOf('2026-03-25')]
    expect(night.events.map(({ at }) => at)).toEqual(['2026-03-24T15:59:59.000Z'])
    expect(morning.events.map(({ at }) => at)).toEqual(['2026-03-24T16:00:00.000Z'])
  })

  it('of another day, and of another district, is empty', async () => {
    expect((await eventsOf('2026-03-22')).events).toEqual([])
  })

  it('hears of a sign-in when a person answers it, not of the codes that screens show', async () => {
    people.clock.set(new Date('2026-03-27T02:00:00Z'))
    for (let n = 0; n < 3; n++)
      await people.ask(people.anonymous, 'identity.startSignIn', { challenge: newBrowser().challenge })
    expect((await eventsOf('2026-03-27')).events).toEqual([])
    await people.atConsole('office')
    const { events } = await eventsOf('2026-03-27')
    expect(events.map(({ operation }) => operation).sort()).toEqual(['identity.decideSignIn', 'identity.redeemSignIn'])
  })

  it('is read by the audit administrator alone', async () => {
    for (const who of ['office', 'security']) {
      const asked = await people.ask(people.voice(who), 'audit.listAuditEvents', { day: '2026-03-20' })
      expect(asked.code).toBe('access.denied')
    }
  })
})
