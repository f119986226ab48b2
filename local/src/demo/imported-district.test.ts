import { inspectionStore } from '@app/functions/inspection/store'
import { foundation } from '@app/functions/lambdas/world'
import { licenceStore } from '@app/functions/licence/store'
import { shopStore } from '@app/functions/shop/store'
import { licenceState } from '@app/rules/licence/licence-state'
import { addDays, dayOf } from '@app/rules/time/day'
import { licenceStates } from '@app/types/licence/values'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../open-cloud'
import { demoDistrict } from './district'
import { inCloud, seedIn, today } from './testing/in-cloud'
import { recordHashes } from './testing/record-hashes'

const { districtId } = demoDistrict
/** One more than an office types in, and few enough days for a test. */
const size = { shops: 301, days: 14 }
const day = dayOf(today.toISOString())

const everyListed = async <T>(read: (cursor?: string) => Promise<{ items: readonly T[]; cursor?: string }>) => {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    all.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return all
}

const inspectionsIn = ({ world }: Cloud) => {
  const { inspections } = inspectionStore(foundation(world).records)
  return everyListed((cursor) => inspections.list(`D#${districtId}#INSPECTIONS`, { limit: 200, cursor }))
}

const seen = async (cloud: Cloud) => {
  const { records } = foundation(cloud.world)
  const { shops, imports, stations } = shopStore(records)
  const places = await stations.within(`D#${districtId}#STATIONS`, '')
  const ofGrid = ({ gridId }: { readonly gridId: string }) =>
    everyListed((cursor) => shops.list(`D#${districtId}#GRID#${gridId}`, { limit: 200, cursor }))
  const byGrid = await Promise.all(places.flatMap(({ grids }) => grids).map(ofGrid))
  const listed = byGrid.flat()
  const { ofShop } = licenceStore(records)
  return {
    shops: listed,
    perGrid: byGrid.map(({ length }) => length),
    papers: (await Promise.all(listed.map(({ shopId }) => ofShop(districtId, shopId)))).flat(),
    imports: (await imports.list(`D#${districtId}#IMPORTS`, { limit: 10 })).items,
    inspections: await inspectionsIn(cloud),
  }
}

const make = (seed: number) =>
  inCloud(async (cloud) => {
    await seedIn(cloud, { seed, ...size })
    return { ...(await seen(cloud)), hashes: await recordHashes(cloud) }
  })

describe('a demo district with more shops than an office types in', () => {
  let district: Awaited<ReturnType<typeof make>>
  beforeAll(async () => {
    district = await make(1)
  }, 180_000)

  it('has them from one import, each once, evenly over the nine grids', () => {
    const { imports, shops, perGrid } = district
    expect(imports.map(({ state, stored }) => [state, stored.created])).toEqual([['done', 301]])
    expect(new Set(shops.map(({ subjectKey }) => subjectKey)).size).toBe(301)
    expect(perGrid.sort()).toEqual([33, 33, 33, 33, 33, 34, 34, 34, 34])
  })

  it('holds papers in every state', () => {
    const states = district.papers.map((paper) => licenceState(paper, day).state)
    expect([...new Set(states)].sort()).toEqual([...licenceStates].sort())
  })

  it('was inspected as often as its inspectors could, in the first week and in the second', () => {
    const days = district.inspections.map(({ startedAt }) => dayOf(startedAt))
    const middle = addDays(day, -7)
    // four twos, two shops a day, ten working days
    expect(days).toHaveLength(80)
    expect(days.filter((one) => one < middle).length).toBeGreaterThan(20)
    expect(days.filter((one) => one >= middle).length).toBeGreaterThan(20)
  })

  it('is the same to the last record from the same number', { timeout: 180_000 }, async () => {
    expect((await make(1)).hashes).toEqual(district.hashes)
  })
})

describe('a year of a small demo district', () => {
  it('has inspections in every quarter', { timeout: 120_000 }, async () => {
    const made = await inCloud(async (cloud) => {
      await seedIn(cloud, { seed: 1, shops: 8, days: 365 })
      return await inspectionsIn(cloud)
    })
    const days = made.map(({ startedAt }) => dayOf(startedAt))
    const starts = [0, 91, 182, 273, 365].map((from) => addDays(day, from - 365))
    const inQuarter = (n: number) =>
      days.filter((one) => one >= (starts[n] ?? '') && one < (starts[n + 1] ?? '')).length
    expect(Math.min(...[0, 1, 2, 3].map(inQuarter))).toBeGreaterThan(0)
    const inspected = new Set(made.map(({ shopId }) => shopId)).size
    expect(inspected).toBeGreaterThan(2)
    expect(days.length).toBeGreaterThanOrEqual(4 * inspected)
  })
})
