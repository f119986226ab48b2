import { expect, it } from 'vitest'
import { inCloud, seedIn } from './testing/in-cloud'
import { recordHashes } from './testing/record-hashes'

/** Enough shops for each kind that does something of its own, and days for each thing that is done. */
const size = { shops: 12, days: 90, lives: true }

const made = (seed: number) =>
  inCloud(async (cloud) => {
    await seedIn(cloud, { seed, ...size })
    return await recordHashes(cloud)
  })

it('a district is the same to the last record from the same number, and another from another', {
  timeout: 300_000,
}, async () => {
  const [first, again, other] = [await made(1), await made(1), await made(2)]
  expect(again).toEqual(first)
  for (const kind of ['Shop', 'Licence', 'Inspection', 'AuditEvent', 'SelfCheck', 'LedgerEntry', 'Exam']) {
    expect(Object.keys(first)).toContain(kind)
    expect(other[kind]).not.toBe(first[kind])
  }
})
