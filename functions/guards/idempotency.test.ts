import { afterAll, beforeAll, expect, it } from 'vitest'
import { policy } from './policy'
import { changes } from './testing/changes'
import { openTestWorld, type TestWorld } from './testing/open-test-world'
import { changeNames, during, isHeard, newKey, shown, writtenTwice } from './testing/written-twice'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

it.each(changeNames)('%s answers the same bytes, and something else under its key is refused', async (name) => {
  const { voice, call, other } = await writtenTwice(name, world)
  const key = newKey()
  const first = await world.send(voice, call, { key })
  expect([first.status, first.code]).toEqual([200, undefined])
  const found = await during(world, async () => {
    expect(shown(await world.send(voice, call, { key }))).toEqual(shown(first))
    expect(await world.send(voice, other, { key })).toMatchObject({ status: 422, code: 'request.keyReused' })
    expect(await world.send(voice, call, { key: '' })).toMatchObject({ status: 400, code: 'request.keyMissing' })
  })
  expect(found).toEqual([])
})

it('goes unheard by the auditor only where nobody but a stranger may make it', () => {
  const unheard = changeNames.filter((name) => !isHeard(name))
  expect(unheard).toEqual(['identity.startSignIn'])
  for (const name of unheard) expect(Object.keys(policy[name].may)).toEqual(['anonymous'])
})

it('is covered for every change of the contract', () => {
  expect(Object.keys(changes).sort()).toEqual([...changeNames].sort())
  expect(changeNames.length).toBeGreaterThan(20)
})
