import type { Session } from '@app/types/identity/sessions'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { openPeople, type People } from '../guards/testing/open-people'
import type { Voice } from '../guards/testing/voices'

let people: People
beforeEach(async () => {
  await people?.close()
  people = await openPeople()
})
afterAll(() => people.close())

type Listed = { readonly sessions: readonly Session[] }
type Ended = { readonly ended: number }
const mine = async (voice: Voice) => got<Listed>(await people.ask(voice, 'identity.listMySessions')).sessions
const isSignedIn = async (voice: Voice) => (await people.ask(voice, 'identity.listMySessions')).status === 200
const minutes = (count: number) => people.clock.set({ plusSeconds: count * 60 })

describe('a person’s own sessions', () => {
  it('are the browsers that are signed in, and which of them asks', async () => {
    const desk = await people.atConsole('office')
    minutes(5)
    const laptop = await people.atConsole('office')
    const seen = await mine(laptop)
    expect(seen.map(({ current, startedAt }) => [current, startedAt])).toEqual([
      [true, '2026-03-18T02:05:00.000Z'],
      [false, '2026-03-18T02:00:00.000Z'],
    ])
    expect(seen[0]?.browser).toBe('Windows 电脑上的 Chrome 浏览器')
    expect((await mine(desk)).map(({ current }) => current)).toEqual([false, true])
  })

  it('say when each was last used, to ten minutes', async () => {
    const desk = await people.atConsole('office')
    minutes(9)
    expect((await mine(desk))[0]?.lastUsedAt).toBe('2026-03-18T02:00:00.000Z')
    minutes(9)
    expect((await mine(desk))[0]?.lastUsedAt).toBe('2026-03-18T02:18:00.000Z')
  })

  it('are left out once they are over by time', async () => {
    await people.atConsole('office')
    minutes(8 * 60)
    expect(await mine(await people.atConsole('office'))).toHaveLength(1)
  })

  it('end one by one, at once', async () => {
    const desk = await people.atConsole('office')
    const laptop = await people.atConsole('office')
    const other = (await mine(laptop)).find(({ current }) => !current)
    const ended = await people.ask(laptop, 'identity.endMySession', { sessionId: other?.sessionId ?? '' })
    expect(got<Ended>(ended)).toEqual({ ended: 1 })
    expect([await isSignedIn(desk), await isSignedIn(laptop)]).toEqual([false, true])
  })

  it('take the cookie along when it is this one that ends', async () => {
    const desk = await people.atConsole('office')
    const [own] = await mine(desk)
    const ended = await people.ask(desk, 'identity.endMySession', { sessionId: own?.sessionId ?? '' })
    expect(ended.cookie).toContain('Max-Age=0')
    expect(await isSignedIn(desk)).toBe(false)
  })

  it('are not ended by a colleague who knows their numbers', async () => {
    const desk = await people.atConsole('office')
    const [own] = await mine(desk)
    const asked = await people.ask(people.voice('audit'), 'identity.endMySession', { sessionId: own?.sessionId ?? '' })
    expect(got<Ended>(asked)).toEqual({ ended: 0 })
    expect(await isSignedIn(desk)).toBe(true)
  })
})

describe('the security administrator', () => {
  const officeId = () => people.personIds.office
  const security = () => people.voice('security')

  it('sees where somebody is signed in, and ends one of these sessions, at once', async () => {
    const desk = await people.atConsole('office')
    const laptop = await people.atConsole('office')
    const listed = await people.ask(security(), 'identity.listSessionsOf', { personId: officeId() })
    const [newest] = got<Listed>(listed).sessions
    const end = { personId: officeId(), sessionId: newest?.sessionId, reason: '电脑丢了' }
    expect(got<Ended>(await people.ask(security(), 'identity.endSessionsOf', end))).toEqual({ ended: 1 })
    expect([await isSignedIn(desk), await isSignedIn(laptop)].sort()).toEqual([false, true])
  })

  it('ends all of them', async () => {
    const desk = await people.atConsole('office')
    const end = { personId: officeId(), reason: '怀疑被盗用' }
    expect(got<Ended>(await people.ask(security(), 'identity.endSessionsOf', end))).toEqual({ ended: 1 })
    expect(await isSignedIn(desk)).toBe(false)
  })

  it('ends nothing under the name of somebody else', async () => {
    const desk = await people.atConsole('office')
    const [own] = await mine(desk)
    const end = { personId: people.personIds.audit, sessionId: own?.sessionId, reason: '试试' }
    expect(got<Ended>(await people.ask(security(), 'identity.endSessionsOf', end))).toEqual({ ended: 0 })
    expect(await isSignedIn(desk)).toBe(true)
  })
})
