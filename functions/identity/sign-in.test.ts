import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserOfTests, got } from '../guards/testing/ask'
import { openPeople, type People } from '../guards/testing/open-people'
import { differences, kindsOf } from '../guards/testing/scan-records'
import { cookiePair, newBrowser, type Started } from '../guards/testing/sign-in'
import { identityStore } from './store'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people.close())

const minutes = (count: number) => people.clock.set({ plusSeconds: count * 60 })

/** A code on a screen, and the browser that shows it. */
const start = async () => {
  const browser = newBrowser()
  const started = got<Started>(
    await people.ask(people.anonymous, 'identity.startSignIn', { challenge: browser.challenge }),
  )
  return { ...browser, ...started }
}
const decide = (signInId: string, approve = true, who = 'office') =>
  people.ask(people.voice(who), 'identity.decideSignIn', { signInId, approve })
const redeem = (signInId: string, secret: string) =>
  people.ask(people.anonymous, 'identity.redeemSignIn', { signInId, secret })
const stateOf = async (signInId: string) =>
  got<{ state: string }>(await people.ask(people.anonymous, 'identity.pollSignIn', { signInId })).state

describe('signing in at the console', () => {
  it('shows on the phone which browser asks and the characters that stand on its screen', async () => {
    const { signInId, comparison } = await start()
    const review = got<{ browser: string; comparison: string; state: string }>(
      await people.ask(people.voice('office'), 'identity.reviewSignIn', { signInId }),
    )
    expect(browserOfTests).toContain('Windows')
    expect(review).toMatchObject({ browser: 'Windows 电脑上的 Chrome 浏览器', comparison, state: 'waiting' })
    expect(comparison).toMatch(/^[234679ACDEFGHJKMNPRTUWXY]{4}$/)
  })

  it('gives the browser that started it a cookie that scripts and other sites cannot use, for eight hours', async () => {
    const { signInId, secret } = await start()
    await decide(signInId)
    const redeemed = await redeem(signInId, secret)
    const attributes = redeemed.cookie?.split('; ').slice(1)
    expect(attributes?.sort()).toEqual(['HttpOnly', 'Max-Age=28800', 'Path=/', 'SameSite=Strict', 'Secure'])
    expect(redeemed.text).not.toContain(cookiePair(redeemed.cookie).split('.')[1])
    const me = await people.ask(people.voices.withCookie(cookiePair(redeemed.cookie)), 'identity.me')
    expect(JSON.parse(me.text).person.personId).toBe(people.personIds.office)
  })

  it('ends after eight hours, to the second', async () => {
    const console = await people.atConsole('office')
    people.clock.set({ plusSeconds: 8 * 3600 - 1 })
    expect((await people.ask(console, 'identity.me')).status).toBe(200)
    people.clock.set({ plusSeconds: 1 })
    expect((await people.ask(console, 'identity.me', {}, { headers: { 'x-district': 'YX1' } })).code).toBe(
      'access.signInNeeded',
    )
  })

  it('is refused before somebody has confirmed it on a phone', async () => {
    const { signInId, secret } = await start()
    const before = await people.scan()
    expect((await redeem(signInId, secret)).code).toBe('signIn.notConfirmed')
    expect(differences(before, await people.scan())).toEqual([])
    expect(await stateOf(signInId)).toBe('waiting')
  })

  it('expires two minutes after the code was shown, confirmed or not', async () => {
    const unseen = await start()
    const confirmed = await start()
    await decide(confirmed.signInId)
    expect(Date.parse(unseen.expiresAt) - people.clock.now().getTime()).toBe(120_000)
    minutes(2)
    expect(await stateOf(unseen.signInId)).toBe('expired')
    expect((await decide(unseen.signInId)).code).toBe('signIn.expired')
    expect((await redeem(confirmed.signInId, confirmed.secret)).code).toBe('signIn.expired')
  })

  it('works once: a second redemption gets no session', async () => {
    const { signInId, secret } = await start()
    await decide(signInId)
    expect((await redeem(signInId, secret)).status).toBe(200)
    const again = await redeem(signInId, secret)
    expect([again.code, again.cookie]).toEqual(['signIn.used', undefined])
    expect((await decide(signInId)).code).toBe('signIn.used')
    expect(await stateOf(signInId)).toBe('used')
  })

  it('makes one session, however many tabs redeem it at once', async () => {
    const { signInId, secret } = await start()
    await decide(signInId)
    const before = await people.scan()
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(signInId, secret)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(kindsOf(differences(before, await people.scan()))).toEqual(['AuditEvent', 'Key', 'Session', 'SignIn'])
  })

  it('cannot be redeemed by another browser, though it knows the number', async () => {
    const { signInId } = await start()
    await decide(signInId)
    const other = newBrowser()
    const answer = await redeem(signInId, other.secret)
    expect([answer.code, answer.cookie]).toEqual(['signIn.unknown', undefined])
    expect(await stateOf(signInId)).toBe('confirmed')
  })

  it('is over when the person says no', async () => {
    const { signInId, secret } = await start()
    expect((await decide(signInId, false)).status).toBe(200)
    expect(await stateOf(signInId)).toBe('denied')
    expect((await redeem(signInId, secret)).code).toBe('signIn.used')
    expect((await decide(signInId)).code).toBe('signIn.used')
  })

  it('is decided once, whoever scans it at the same moment', async () => {
    const { signInId } = await start()
    const answers = await Promise.all(['office', 'security', 'audit'].map((who) => decide(signInId, true, who)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'signIn.used')).toHaveLength(2)
  })

  it('is confirmed by staff only', async () => {
    const { signInId } = await start()
    const passerBy = people.voices.inWechat('o-passer-by', 'YX1')
    expect((await people.ask(passerBy, 'identity.reviewSignIn', { signInId })).code).toBe('access.denied')
    expect((await people.ask(passerBy, 'identity.decideSignIn', { signInId, approve: true })).code).toBe(
      'access.denied',
    )
    expect(await stateOf(signInId)).toBe('waiting')
  })
})

describe('signing out', () => {
  it('ends this browser’s session and clears its cookie, and leaves the other browser alone', async () => {
    const [here, there] = [await people.atConsole('office'), await people.atConsole('office')]
    const out = await people.ask(here, 'identity.endSession', {})
    expect(out.text).toBe('{"ended":1}')
    expect(out.cookie).toMatch(/^qaqx_session=; .*Max-Age=0/)
    expect((await people.ask(here, 'identity.me')).status).toBe(404)
    expect((await people.ask(there, 'identity.me')).status).toBe(200)
  })

  it('everywhere ends every session of that person and nobody else’s', async () => {
    const own = [await people.atConsole('security'), await people.atConsole('security')]
    const other = await people.atConsole('audit')
    expect((await people.ask(people.voice('security'), 'identity.endAllSessions', {})).text).toBe('{"ended":2}')
    for (const session of own) expect((await people.ask(session, 'identity.me')).status).toBe(404)
    expect((await people.ask(other, 'identity.me')).status).toBe(200)
  })
})

describe('an ended account', () => {
  it('loses every session and everything it could do, at once', async () => {
    const { token } = await people.invite('临时工', { role: 'office' })
    const temp = people.voice('temp')
    const { personId } = got<{ personId: string }>(await people.ask(temp, 'identity.acceptInvitation', { token }))
    const console = await people.atConsole('temp')
    const ended = await people.ask(people.voice('security'), 'identity.endAccount', { personId, reason: '离职' })
    expect(ended.status).toBe(200)
    expect((await people.ask(console, 'identity.listStaff')).status).toBe(404)
    expect((await people.ask(temp, 'identity.listStaff')).code).toBe('account.ended')
  })

  it('is never ended by its own person, or a district would lose its last security administrator', async () => {
    const security = people.voice('security')
    const { person } = got<{ person: { personId: string } }>(await people.ask(security, 'identity.me'))
    const own = { personId: person.personId, reason: '离职' }
    expect((await people.ask(security, 'identity.endAccount', own)).code).toBe('account.own')
    expect((await people.ask(security, 'identity.listStaff')).status).toBe(200)
  })

  it('ended when it ended first, whoever ends it again', async () => {
    const { token } = await people.invite('早走的人', { role: 'office' })
    const accepted = await people.ask(people.voice('temp3'), 'identity.acceptInvitation', { token })
    const { personId } = got<{ personId: string }>(accepted)
    const end = () => people.ask(people.voice('security'), 'identity.endAccount', { personId, reason: '离职' })
    const stored = () => identityStore(people.base.records).people.get({ district: 'YX1', personId })
    await end()
    const first = await stored()
    people.clock.set({ plusSeconds: 60 })
    expect((await end()).status).toBe(200)
    expect(await stored()).toEqual(first)
    expect(first?.endedAt).toBeDefined()
  })

  it('cannot turn a confirmation from before into a session', async () => {
    const { token } = await people.invite('另一个临时工', { role: 'office' })
    const { personId } = got<{ personId: string }>(
      await people.ask(people.voice('temp2'), 'identity.acceptInvitation', { token }),
    )
    const { signInId, secret } = await start()
    await decide(signInId, true, 'temp2')
    await people.ask(people.voice('security'), 'identity.endAccount', { personId, reason: '离职' })
    const cookie = cookiePair((await redeem(signInId, secret)).cookie)
    expect((await people.ask(people.voices.withCookie(cookie), 'identity.me')).status).toBe(404)
  })
})

describe('the table', () => {
  it('holds nothing that would sign in whoever reads it', async () => {
    const { signInId, secret } = await start()
    await decide(signInId)
    const redeemed = await redeem(signInId, secret)
    const token = cookiePair(redeemed.cookie).split('.')[1] ?? 'no token'
    const everything = JSON.stringify([...(await people.scan()).values()])
    expect(everything.includes(token)).toBe(false)
    expect(everything.includes(secret)).toBe(false)
  })
})
