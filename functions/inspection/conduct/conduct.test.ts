import { afterAll, beforeAll, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { openTestWorld, type TestWorld } from '../../guards/testing/open-test-world'
import type { Voice } from '../../guards/testing/voices'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

type Reviewed = {
  readonly visits: readonly {
    readonly shopId: string
    readonly inspectionId: string
    readonly hints: readonly { readonly hint: string; readonly value: number }[]
    readonly finding?: string
  }[]
  readonly people: readonly { readonly personId: string; readonly visits: number; readonly withFailing: number }[]
}

const shifted = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10)

const review = async (voice: Voice, asked: object = {}) => {
  await world.idle()
  const now = world.clock.now()
  const period = { from: shifted(now, -2), to: shifted(now, 2) }
  return await world.ask(voice, 'inspection.reviewConduct', { ...period, ...asked })
}

it('shows the office what took no time, with whose visits they were', async () => {
  const { home } = world
  const { visits, people } = got<Reviewed>(await review(home.office))
  const own = visits.find(({ inspectionId }) => inspectionId === home.concluded.own.inspectionId)
  expect(own?.hints).toMatchObject([{ hint: 'tooShort', value: 0 }])
  expect(people.find(({ personId }) => personId === home.personIds.inspector)?.visits).toBeGreaterThan(1)
  expect(got<Reviewed>(await review(home.office, { hint: 'farAway' })).visits).toEqual([])
})

it('shows a head the own station, and an inspector the own visits alone', async () => {
  const { home } = world
  const seenBy = async (voice: Voice) =>
    new Set(got<Reviewed>(await review(voice)).visits.map((one) => one.inspectionId))
  const { own, otherGrid, otherStation, asSecond } = home.concluded
  const head = await seenBy(home.speak('stationHead'))
  expect([own, otherGrid].every(({ inspectionId }) => head.has(inspectionId))).toBe(true)
  expect(head.has(otherStation.inspectionId)).toBe(false)
  const inspector = await seenBy(home.speak('inspector'))
  expect([own, asSecond].every(({ inspectionId }) => inspector.has(inspectionId))).toBe(true)
  expect([otherGrid, otherStation].some(({ inspectionId }) => inspector.has(inspectionId))).toBe(false)
})

it('keeps what the office found out beside the visit', async () => {
  const { home, ask } = world
  const noted = { ...home.concluded.own, finding: '问过，当天停电' }
  got(await ask(home.office, 'inspection.noteConduct', noted))
  const { visits } = got<Reviewed>(await review(home.office))
  expect(visits.find(({ inspectionId }) => inspectionId === noted.inspectionId)?.finding).toBe('问过，当天停电')
})

it('looks at no more than a quarter at once', async () => {
  const asked = { from: '2026-01-01', to: '2026-04-03' }
  expect(await review(world.home.office, asked)).toMatchObject({ code: 'conduct.periodTooLong' })
  expect((await review(world.home.office, { ...asked, to: '2026-04-02' })).status).toBe(200)
})
