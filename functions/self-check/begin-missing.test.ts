import { afterAll, beforeAll, expect, it } from 'vitest'
import { district, shopIds } from '../inspection/testing/people'
import { openSelfChecks, type SelfChecks } from './testing/open-self-checks'

let checks: SelfChecks
beforeAll(async () => {
  checks = await openSelfChecks('2026-11-24T00:00:00.000Z')
})
afterAll(async () => await checks.close())

const planOf = async (shopId: string) => await checks.deps.store.plans.get({ district, shopId })

it('begins what is run here and owes nothing yet, from the next day on, and leaves what has begun as it is', async () => {
  await checks.begin('2026-11-20')
  const before = await planOf(shopIds.noodles)
  expect(before?.since).toBe('2026-11-21')
  expect(await planOf(shopIds.bakery)).toBeUndefined()
  // never ahead of the clock, whatever the message says
  await checks.workers['self-check-missing']?.({ district, day: '2027-06-01' })
  expect(await planOf(shopIds.noodles)).toEqual(before)
  expect(await planOf(shopIds.bakery)).toMatchObject({ since: '2026-11-25', checkedThrough: '2026-11-24' })
  const nobodys = Object.values(shopIds).filter((one) => one !== shopIds.noodles && one !== shopIds.bakery)
  for (const shopId of nobodys) expect(await planOf(shopId)).toBeUndefined()
})

it('finds nothing to begin on any later morning', async () => {
  const before = await planOf(shopIds.bakery)
  checks.house.setTime('2026-12-02T00:00:00.000Z')
  await checks.beginMissing()
  expect(await planOf(shopIds.bakery)).toEqual(before)
})
