import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { home, openPeople, type People } from '../guards/testing/open-people'
import type { PersonActor } from '../platform/actor'
import { isRefused } from '../platform/verb'
import { endAccount } from './end-account'
import { inWechat } from './public'
import { identityStore } from './store'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people.close())

const store = () => identityStore(people.base.records)
const seat = async (who: string, role: 'security' | 'office') => {
  const { token } = await people.invite(who, { role })
  got(await people.ask(people.voice(who), 'identity.acceptInvitation', { token }))
  return await actorOf(who)
}
const actorOf = async (who: string): Promise<PersonActor> => {
  const actor = await inWechat(
    store(),
    { district: home.districtId, openid: `o-${home.districtId}-${who}` },
    people.clock.now(),
  )
  if (isRefused(actor) || actor.kind !== 'person') throw new Error(`${who} is nobody`)
  return actor
}
/** What the verb decides on what it finds now, before anything is written. */
const decide = (actor: PersonActor, { personId }: PersonActor) =>
  endAccount({ store: store() } as never)({
    actor,
    input: { personId, reason: '离职' },
    at: people.clock.now(),
    browser: '',
  })
const writesOf = async (decided: ReturnType<typeof decide>) => {
  const outcome = await decided
  if (isRefused(outcome)) throw new Error(outcome.refused.code)
  return outcome.writes
}

describe('security administrators who end accounts at the same moment', () => {
  it('never end each other: whoever is ended first ends nobody any more', async () => {
    const [one, other] = [await seat('one', 'security'), await seat('other', 'security')]
    const [ending, ended] = [await writesOf(decide(one, other)), await writesOf(decide(other, one))]
    expect(await people.base.commit(ending)).toEqual({})
    expect((await people.base.commit(ended)).refused).toBeDefined()
    expect(await decide(other, one)).toMatchObject({ refused: { code: 'access.denied' } })
    expect((await actorOf('one')).grants).toEqual([{ role: 'security' }])
  })

  it('never end all of a ring of three', async () => {
    const ring = [await seat('甲', 'security'), await seat('乙', 'security'), await seat('丙', 'security')] as const
    const [a, b, c] = ring
    const decided = [await writesOf(decide(a, b)), await writesOf(decide(b, c)), await writesOf(decide(c, a))]
    const outcomes = []
    for (const writes of decided) outcomes.push(await people.base.commit(writes))
    expect(outcomes.map(({ refused }) => refused === undefined)).toEqual([true, false, false])
  })

  it('end two other accounts at once without being in each other’s way', async () => {
    const security = await actorOf('security')
    const [one, other] = [await seat('去一', 'office'), await seat('去二', 'office')]
    const [first, second] = [await writesOf(decide(security, one)), await writesOf(decide(security, other))]
    expect([await people.base.commit(first), await people.base.commit(second)]).toEqual([{}, {}])
  })
})
