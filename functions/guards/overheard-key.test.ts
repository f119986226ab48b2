import { ulid } from 'ulid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChangeName } from './operations'
import type { Answer } from './testing/ask'
import { openTestWorld, type TestWorld } from './testing/open-test-world'
import type { Voice } from './testing/voices'
import type { WrittenCall } from './testing/write-call'
import { changeNames, during, eventsOf, newKey, writtenTwice } from './testing/written-twice'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const strangerTo = (name: ChangeName): Voice =>
  name.startsWith('push.') ? world.voices.gateway(world.abroad.districtId) : world.abroad.speak('office')

it.each(changeNames)('%s gives its answer to nobody who only has the key', async (name) => {
  const { voice, call } = await writtenTwice(name, world)
  const key = newKey()
  const first = await world.send(voice, call, { key })
  const secrets = secretsIn(first)
  for (const stranger of [strangerTo(name), world.home.speak(`stranger-${ulid()}`)]) {
    const { heard, events } = await heardBy(stranger, { name, call, key })
    // an answer of the stranger's own has its own event; one that was kept for somebody else would have none
    expect(events).toEqual(heard.status === 200 ? ['done'] : events.filter((outcome) => outcome === 'denied'))
    expect(secrets.filter((secret) => heard.text.includes(secret))).toEqual([])
  }
})

type Overheard = { readonly name: ChangeName; readonly call: WrittenCall; readonly key: string }

/** What somebody hears who sends another's call with another's key, and the events that this leaves. */
const heardBy = async (stranger: Voice, { name, call, key }: Overheard) => {
  const answers: Answer[] = []
  const found = await during(world, async () => {
    answers.push(await world.send(stranger, call, { key }))
  })
  const [heard] = answers
  if (!heard) throw new Error('nobody answered')
  return { heard, events: eventsOf(found, name).map(({ after }) => after?.['outcome']) }
}

/** Where every upload goes; the form's fields alone open it. */
const uploadAddress = /^https:\/\/[^/]+\/objects\/[a-z]+$/

/** A number or a token in the answer that only its owner may hear; instants and addresses of all are nobody's secret. */
const secretsIn = ({ text }: Answer): string[] =>
  Object.values(JSON.parse(text) as Record<string, unknown>).filter(
    (value): value is string => typeof value === 'string' && value.length >= 20 && !isNobodys(value),
  )

const isNobodys = (value: string) => /^\d{4}-\d\d-\d\dT/.test(value) || uploadAddress.test(value)
