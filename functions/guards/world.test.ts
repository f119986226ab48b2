import { afterAll, beforeAll, expect, it } from 'vitest'
import { got } from './testing/ask'
import { openTestWorld, type TestWorld } from './testing/open-test-world'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 60_000)
afterAll(() => world.close())

it('the world of the guards has something in every state', async () => {
  const { home, ask } = world
  const states = async (name: 'waiting' | 'done') =>
    got<{ state: string }>(await ask(home.office, 'shop.showImport', { importId: home.jobs[name] })).state
  expect([await states('waiting'), await states('done')]).toEqual(['waiting', 'done'])
  const opened = await ask(home.office, 'inspection.openDocument', home.concluded.own)
  expect(opened.status).toBe(200)
})
