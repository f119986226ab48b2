import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeName, OperationName } from '../guards/operations'
import { got } from '../guards/testing/ask'
import { freshChange } from '../guards/testing/changes'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'
import type { Row } from '../guards/testing/scan-records'
import { lackingOf } from '../shop/listing'
import { StoredShop } from '../shop/store'
import { timerLambda } from './timer'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

type Doc = Readonly<Record<string, unknown>> & {
  readonly district: string
  readonly name: string
  readonly stationId?: string
  readonly gridId?: string
}
type Who = 'office' | 'inspector'
const everybody = ['office', 'inspector'] as const

/** What is listed, counted anew: every stored document of a kind, one after the other. */
const stored = (rows: Iterable<Row>, kind: string): readonly Doc[] =>
  [...rows]
    .filter((row) => row._et === kind)
    .map(({ doc }) => doc as Doc)
    .filter(({ district }) => district === world.home.districtId)

const chinese = new Intl.Collator('zh-CN', { numeric: true })
const textOf = (value: unknown) => String(value)
const byName = (a: Doc, b: Doc) => chinese.compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
const inOrder = <T>(all: readonly T[], ...orders: readonly ((a: T, b: T) => number)[]): T[] =>
  all.toSorted((a, b) => orders.reduce((found, order) => found || order(a, b), 0))
const by =
  <T>(orderOf: (one: T) => string | number, way = 1) =>
  (a: T, b: T) =>
    orderOf(a) < orderOf(b) ? -way : orderOf(a) > orderOf(b) ? way : 0

/** The inspector of the test world: the near station's first grid, and its shops that no grid has. */
const isInspectors = ({ gridId, stationId }: Doc): boolean => {
  const { near } = world.home.places
  return gridId ? gridId === near.gridIds[0] : stationId === near.stationId
}

const tookPart = ({ inspectors }: Doc): boolean =>
  (inspectors as { personId: string }[]).some(({ personId }) => personId === world.home.personIds.inspector)

type Result = { verdict: string; failing: unknown[]; documentNumber: string; finishedAt: string }
type Told = { delivered: { version: number }; conflicts: { open: number } }
const shanghaiDay = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)

const inspectionLine = ({ inspectors, result, startedAt, ...doc }: Doc) => {
  const { verdict, failing, documentNumber, finishedAt } = (result ?? {}) as Partial<Result>
  const { inspectionId, shopId, shopName, kind, state } = doc
  const names = (inspectors as { name: string }[]).map(({ name }) => name)
  const day = shanghaiDay(finishedAt ?? textOf(startedAt))
  const seen = { inspectionId, shopId, shopName, kind, state, day, failing: failing?.length ?? 0, inspectors: names }
  const { delivered, conflicts } = doc as Partial<Told>
  const told = {
    corrected: (delivered?.version ?? 1) > 1 || undefined,
    conflict: conflicts && (conflicts.open > 0 ? 'open' : 'settled'),
  }
  return JSON.parse(JSON.stringify({ ...seen, verdict, documentNumber, ...told }))
}

/** A set of nothing is no cell. */
const some = (words: readonly unknown[] | undefined) => (words && words.length > 0 ? words : undefined)

const shopLine = (doc: Doc) => {
  const shop = StoredShop.parse(doc)
  const { shopId, name, address, status, businessTypes, flags, lastInspection, sizeClass, traits, tags } = shop
  const seen = { shopId, name, address, status, businessTypes, flags, lastInspection, sizeClass }
  const sets = { traits: some(traits), tags: some(tags), openMonths: some(shop.openMonths) }
  return JSON.parse(JSON.stringify({ ...seen, ...sets, missingPapers: some(lackingOf(shop)) }))
}

const personLine = ({ personId, name, grants, state, since, endedAt }: Doc) =>
  JSON.parse(JSON.stringify({ personId, name, grants, state, since, endedAt }))

const recount = async (): Promise<Counted> => {
  const rows = [...(await world.scan()).values()]
  const shops = inOrder(
    // an entry that was merged into another is counted with that one
    stored(rows, 'Shop').filter(({ mergedInto }) => mergedInto === undefined),
    byName,
    by(({ shopId }) => textOf(shopId)),
  )
  const inspections = inOrder(
    stored(rows, 'Inspection'),
    by(({ startedAt }) => Date.parse(textOf(startedAt)), -1),
    by(({ shopId }) => textOf(shopId)),
    by(({ inspectionId }) => textOf(inspectionId)),
  )
  const people = inOrder(
    stored(rows, 'Person'),
    by(({ among }) => (among === 'staff' ? 0 : 1)),
    byName,
    by(({ personId }) => textOf(personId)),
  )
  return {
    office: {
      shops: shops.map(shopLine),
      inspections: inspections.map(inspectionLine),
      people: people.map(personLine),
    },
    inspector: {
      shops: shops.filter(isInspectors).map(shopLine),
      inspections: inspections.filter((one) => isInspectors(one) || tookPart(one)).map(inspectionLine),
    },
  }
}
type Lines = readonly Readonly<Record<string, unknown>>[]
type Counted = {
  readonly office: { readonly shops: Lines; readonly inspections: Lines; readonly people: Lines }
  readonly inspector: { readonly shops: Lines; readonly inspections: Lines }
}

type Page = { readonly pages: number; readonly total: number } & Readonly<Record<string, unknown>>

/** Every page of a list, as the API answers it. */
const everyPage = async (who: Who, name: OperationName, rows: string, asOf?: string): Promise<Lines> => {
  const found: Readonly<Record<string, unknown>>[] = []
  for (let page = 0, pages = 1; page < pages; page++) {
    const input = { page, ...(asOf && { asOf }) }
    const answer = got<Page>(await world.ask(world.home.speak(who), name, input as never))
    found.push(...(answer[rows] as Lines))
    pages = answer.pages
    if (page === pages - 1) expect(answer.total).toBe(found.length)
  }
  return found
}

/** Names of places are the register's of today, not the list's. */
const withoutPlaces = (lines: Lines): Lines => lines.map(({ stationName: _, gridName: __, ...line }) => line)

const listed = async (asOf?: string): Promise<Counted> => {
  const [office, inspector] = await Promise.all(
    everybody.map(async (who) => ({
      shops: withoutPlaces(await everyPage(who, 'shop.listShops', 'shops', asOf)),
      inspections: await everyPage(who, 'inspection.listInspections', 'inspections', asOf),
    })),
  )
  const people = await everyPage('office', 'identity.listStaff', 'people', asOf)
  return { office: { ...office, people }, inspector } as Counted
}

const verbs = [
  'shop.registerShop',
  'shop.changeShop',
  'shop.revokeCode',
  'shop.reissueCode',
  'shop.mergeShops',
  'shop.splitShops',
  'licence.recordLicence',
  'inspection.announceInspection',
  'inspection.deliverInspection',
  'inspection.requestDocument',
  'identity.acceptInvitation',
  'identity.endAccount',
  'identity.endMembership',
] as const satisfies readonly ChangeName[]

const step = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...verbs) },
  { weight: 1, arbitrary: fc.constant('compact' as const) },
  { weight: 1, arbitrary: fc.constant('wait' as const) },
  { weight: 1, arbitrary: fc.constant('rebuild' as const) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const take = async (next: Step): Promise<void> => {
  if (next === 'compact') await timerLambda(world.world)({ name: 'compact-lists' })
  else if (next === 'rebuild') {
    await timerLambda(world.world)({ name: 'rebuild-lists' })
    await timerLambda(world.world)({ name: 'compact-lists' })
  } else if (next === 'wait') world.clock.set({ plusSeconds: 40 * 86_400 })
  else {
    const { voice, input } = await freshChange(next, world)
    expect((await world.ask(voice, next, input as never)).status).toBe(200)
  }
}

describe('every list', () => {
  it('equals a recount of what is stored, for office and inspector, now and as of any moment before', async () => {
    const check = async (steps: readonly Step[]) => {
      const moments: { readonly asOf: string; readonly counted: Counted }[] = []
      for (const next of steps) {
        world.clock.set({ plusSeconds: 60 })
        await take(next)
        await world.idle()
        world.clock.set({ plusSeconds: 60 })
        moments.push({ asOf: world.clock.now().toISOString(), counted: await recount() })
      }
      expect(await listed()).toEqual(await recount())
      for (const { asOf, counted } of moments) expect(await listed(asOf)).toEqual(counted)
    }
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), check), {
      numRuns: 5,
      endOnFailure: true,
    })
    expect(world.errors).toEqual([])
  }, 300_000)
})
