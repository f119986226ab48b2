import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer } from './testing/ask'
import { openTestWorld, type TestWorld } from './testing/open-test-world'
import type { Difference } from './testing/scan-records'
import { changeNames, during, eventsOf, isHeard, newKey, shown, writtenTwice } from './testing/written-twice'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const newKeys = (found: readonly Difference[], scope: RegExp) =>
  found.filter(({ key, before, after }) => !before && after?._et === 'Key' && scope.test(key))

/** Keys that people and browsers used; steps of jobs have their own. */
const peoplesKeys = /#KEY#(?!system#)/

it.each(changeNames)('%s, sent twenty times at once, happens once', async (name) => {
  const { voice, call } = await writtenTwice(name, world)
  const key = newKey()
  let answers: Answer[] = []
  const found = await during(world, async () => {
    answers = await Promise.all(Array.from({ length: 20 }, () => world.send(voice, call, { key })))
  })
  expect(answers.map(shown)).toEqual(Array.from({ length: 20 }, () => ({ ...shown(answers[0]!), status: 200 })))
  expect(eventsOf(found, name).map(({ after }) => after?.['outcome'])).toEqual(isHeard(name) ? ['done'] : [])
  expect(newKeys(found, peoplesKeys)).toHaveLength(1)
})
