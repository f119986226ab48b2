import { afterAll, beforeAll, expect, it } from 'vitest'
import { mostAnswerBytes } from '../wechat/relay-call'
import type { StoredInspection } from './store'
import { type Ask, asker } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { district, settle, shopIds } from './testing/people'
import { checklist, visited } from './testing/visit'
import { shownToStaff } from './views'

let house: House
let inspection: StoredInspection
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  const ask: Ask = asker(house)
  const { inspectionId } = await visited(house, ask)
  const found = await house.stores.inspection.inspections.get({ district, shopId: shopIds.noodles, inspectionId })
  if (!found) throw new Error('nothing was submitted')
  inspection = found
})
afterAll(async () => await house.close())

/** Addresses as long as those of a Lambda's role, nine to each item. */
const addresses = (items: readonly { key: string }[], each: number) =>
  Object.fromEntries(
    items.map(({ key }) => [
      key,
      Array.from({ length: each }, (_, n) => `https://o.example/${key}/${n}?${'s'.repeat(1_500)}`),
    ]),
  )

it('photographs are shown as far as WeChat’s cloud carries them, and the rest is counted', () => {
  const { items } = shownToStaff({ inspection, tables: [checklist] }, {}, house.clock())
  const shown = shownToStaff({ inspection, tables: [checklist] }, addresses(items, 9), house.clock())
  const bytes = Buffer.byteLength(JSON.stringify({ status: 200, body: JSON.stringify(shown) }))
  expect(bytes).toBeLessThanOrEqual(mostAnswerBytes)
  const count = shown.items.flatMap(({ photoUrls = [] }) => photoUrls).length
  expect(count).toBeGreaterThan(20)
  expect(count + (shown.photosLeftOut ?? 0)).toBe(items.length * 9)
})

it('few photographs are shown all', () => {
  const { items } = shownToStaff({ inspection, tables: [checklist] }, {}, house.clock())
  const shown = shownToStaff({ inspection, tables: [checklist] }, addresses(items.slice(0, 3), 3), house.clock())
  expect(shown.items.flatMap(({ photoUrls = [] }) => photoUrls)).toHaveLength(9)
  expect(shown.photosLeftOut).toBeUndefined()
})
