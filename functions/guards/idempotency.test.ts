import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChangeName, isChange, operationNamed, operations } from './operations'
import { type PolicyRow, policy } from './policy'
import type { Answer } from './testing/ask'
import { changes, freshChange } from './testing/changes'
import { openTestWorld, type TestWorld } from './testing/open-test-world'
import { type Difference, differences } from './testing/scan-records'
import type { Voice } from './testing/voices'
import { type WrittenCall, writeCall } from './testing/write-call'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const names = operations.filter(isChange).map(({ name }) => name as ChangeName)

/** A change as it is written twice: once as it is meant, once with something else under the same key. */
const writtenTwice = async (name: ChangeName) => {
  const { voice, input, other } = await freshChange(name, world)
  const operation = operationNamed(name)
  const call = writeCall(operation, input as object)
  const next = writeCall(operation, other as object)
  const same = next.path === call.path && next.body === call.body
  return { voice, call, other: same ? { ...call, body: `${call.body} ` } : next }
}

const newKey = () => `key-${ulid()}`
const shown = ({ status, text, cookie }: Answer) => ({ status, text, cookie })

/** What happened in `records` while the workers were given time to finish what it caused. */
const during = async (run: () => Promise<void>): Promise<readonly Difference[]> => {
  await world.idle()
  const before = await world.scan()
  await run()
  return differences(before, await world.scan())
}

/** Audit events of the operation itself; what workers do about it has events of its own. */
const eventsOf = (found: readonly Difference[], name: ChangeName) =>
  found.filter(({ after }) => after?._et === 'AuditEvent' && after['operation'] === name)

const newKeys = (found: readonly Difference[], scope: RegExp) =>
  found.filter(({ key, before, after }) => !before && after?._et === 'Key' && scope.test(key))

/** Whether the auditor hears of it at all. */
const isHeard = (name: ChangeName): boolean => (policy[name] as PolicyRow).event !== 'none'

/** Keys that people and browsers used; steps of jobs have their own. */
const peoplesKeys = /#KEY#(?!system#)/

const strangerTo = (name: ChangeName): Voice =>
  name.startsWith('push.') ? world.voices.gateway(world.abroad.districtId) : world.abroad.speak('office')

describe('a change that is sent again', () => {
  it.each(names)('%s answers the same bytes, and something else under its key is refused', async (name) => {
    const { voice, call, other } = await writtenTwice(name)
    const key = newKey()
    const first = await world.send(voice, call, { key })
    expect(first).toMatchObject({ status: 200 })
    const found = await during(async () => {
      expect(shown(await world.send(voice, call, { key }))).toEqual(shown(first))
      expect(await world.send(voice, other, { key })).toMatchObject({ status: 422, code: 'request.keyReused' })
      expect(await world.send(voice, call, { key: '' })).toMatchObject({ status: 400, code: 'request.keyMissing' })
    })
    expect(found).toEqual([])
  })

  it.each(names)('%s, sent twenty times at once, happens once', async (name) => {
    const { voice, call } = await writtenTwice(name)
    const key = newKey()
    let answers: Answer[] = []
    const found = await during(async () => {
      answers = await Promise.all(Array.from({ length: 20 }, () => world.send(voice, call, { key })))
    })
    expect(answers.map(shown)).toEqual(Array.from({ length: 20 }, () => ({ ...shown(answers[0]!), status: 200 })))
    expect(eventsOf(found, name).map(({ after }) => after?.['outcome'])).toEqual(isHeard(name) ? ['done'] : [])
    expect(newKeys(found, peoplesKeys)).toHaveLength(1)
  })

  it.each(names)('%s gives its answer to nobody who only has the key', async (name) => {
    const { voice, call } = await writtenTwice(name)
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

  it('goes unheard by the auditor only where nobody but a stranger may make it', () => {
    const unheard = names.filter((name) => !isHeard(name))
    expect(unheard).toEqual(['identity.startSignIn'])
    for (const name of unheard) expect(Object.keys(policy[name].may)).toEqual(['anonymous'])
  })

  it('is covered for every change of the contract', () => {
    expect(Object.keys(changes).sort()).toEqual([...names].sort())
    expect(names.length).toBeGreaterThan(20)
  })
})

type Overheard = { readonly name: ChangeName; readonly call: WrittenCall; readonly key: string }

/** What somebody hears who sends another's call with another's key, and the events that this leaves. */
const heardBy = async (stranger: Voice, { name, call, key }: Overheard) => {
  const answers: Answer[] = []
  const found = await during(async () => {
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
