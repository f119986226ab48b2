import { addDays, dayOf } from '@app/rules/time/day'
import { healthStates } from '@app/types/employee/values'
import { publicationQueues } from '@app/types/inspection/publication/values'
import { verdicts } from '@app/types/inspection/values'
import { licenceStates } from '@app/types/licence/values'
import { orderStates } from '@app/types/rectification/values'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, apiAs } from './api-as'
import { demoDistrict } from './district'
import { officeOpenid } from './seed-people'
import { inCloud, seedIn, today } from './testing/in-cloud'

type Page<T> = { readonly items: readonly T[]; readonly pages: number }

const everyPage = async <T>(read: (at: { page: number }) => Promise<Page<T>>): Promise<T[]> => {
  const all: T[] = []
  for (let page = 0, pages = 1; page < pages; page++) {
    const found = await read({ page })
    all.push(...found.items)
    pages = found.pages
  }
  return all
}

/** The district as its office sees it. */
const seenBy = async ({ shop, identity, inspection, rectification }: ApiClient) => {
  const lines = await everyPage(async (at) => {
    const { shops: items, pages } = await shop.listShops(at)
    return { items, pages }
  })
  const people = await everyPage(async (at) => {
    const { people: items, pages } = await identity.listStaff(at)
    return { items, pages }
  })
  const inspections = await everyPage(async (at) => {
    const { inspections: items, pages } = await inspection.listInspections(at)
    return { items, pages }
  })
  const orders = await everyPage(async (at) => {
    const { rectifications: items, pages } = await rectification.listRectifications(at)
    return { items, pages }
  })
  const queued = await Promise.all(
    publicationQueues.map(async (queue) => [queue, (await inspection.listPublications({ queue })).total] as const),
  )
  const { stations } = await shop.listPlaces({})
  const dossiers = await Promise.all(lines.map(({ shopId }) => shop.showShop({ shopId })))
  return { people, inspections, stations, dossiers, orders, queued }
}

const month = today.toISOString().slice(0, 7)

/** What of courses and exams the office sees. */
const learnedBy = async (training: ApiClient['training']) => ({
  exams: (await training.listExams({})).exams,
  lacks: (await training.listBlueprints({})).blueprints.flatMap(({ lacks }) => lacks),
  courses: (await training.listCourses({})).courses.map(({ state }) => state),
  ends: (await training.listCertificates({})).certificates.map(({ validUntil }) => validUntil),
  hard: (await training.listHardQuestions({})).questions.length,
})

/** What shops do there themselves, as the office sees it. */
const keptBy = async ({ selfCheck, ledger, employee, training }: ApiClient, shopIds: readonly string[]) => {
  const grids = async (kind: 'daily' | 'dailyControl') =>
    (await selfCheck.listCompletionPlaces({ month, kind })).places
      .filter(({ level }) => level === 'grid')
      .map(({ figures }) => figures)
  const hints = await Promise.all(shopIds.map((shopId) => selfCheck.showHonesty({ shopId })))
  const hands = await Promise.all(shopIds.map((shopId) => employee.listEmployees({ shopId })))
  const tasks = await Promise.all(shopIds.map((shopId) => selfCheck.listTasks({ shopId, month })))
  return {
    daily: await grids('daily'),
    controls: await grids('dailyControl'),
    hints: hints.filter(({ isWorthALook }) => isWorthALook).length,
    health: hands.flatMap(({ employees }) => employees.map((one) => one.health.state)),
    tasks: tasks.flatMap((one) => one.tasks.map(({ standing }) => standing)),
    reported: (await selfCheck.listReportedTasks({})).tasks.length,
    ...(await learnedBy(training)),
    objections: (await ledger.listObjections()).entries.map(({ objection }) => objection),
  }
}

const countsOf = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const make = () =>
  inCloud(async (cloud) => {
    await seedIn(cloud, { seed: 1, lives: true })
    const office = apiAs(cloud.world, demoDistrict.districtId)(officeOpenid)
    const seen = await seenBy(office)
    const kept = await keptBy(
      office,
      seen.dossiers.map(({ shopId }) => shopId),
    )
    return { ...seen, kept }
  })

describe('the demo district in full', () => {
  let district: Awaited<ReturnType<typeof make>>
  beforeAll(async () => {
    district = await make()
  }, 300_000)

  it('has sixty shops of several trades, some closed and some suspended, spread over three stations and nine grids', () => {
    const { dossiers } = district
    const stations = district.stations.filter(({ kind }) => kind === 'station')
    expect(stations.map(({ grids }) => grids.length)).toEqual([3, 3, 3])
    const grids = stations.flatMap((station) => station.grids)
    expect(grids.filter(({ responsible }) => responsible === undefined)).toEqual([])
    const others = district.stations.filter(({ kind }) => kind !== 'station').map(({ kind }) => kind)
    expect(others.toSorted()).toEqual(['brigade', 'office'])
    const shopsIn = countsOf(dossiers.map(({ gridId }) => gridId ?? ''))
    const perGrid = stations.flatMap(({ grids }) => grids.map(({ gridId }) => shopsIn[gridId]))
    expect(perGrid.sort()).toEqual([6, 6, 6, 7, 7, 7, 7, 7, 7])
    expect(new Set(dossiers.map(({ shopId }) => shopId)).size).toBe(60)
    expect(new Set(dossiers.flatMap(({ businessTypes }) => businessTypes)).size).toBeGreaterThanOrEqual(6)
    expect(new Set(dossiers.map(({ status }) => status))).toEqual(new Set(['active', 'suspended', 'closed']))
  })

  it('has twelve staff, nine of them inspectors, twenty merchants with three shops each, and five of their people', () => {
    const grants = district.people.flatMap((person) => person.grants)
    const roles = countsOf(grants.map(({ role }) => role))
    expect(roles).toEqual({ office: 1, security: 1, audit: 1, inspector: 9, merchant: 20, employee: 5 })
    expect(district.people).toHaveLength(37)
    const run = grants.flatMap((grant) => (grant.role === 'merchant' ? [grant.shopIds.length] : []))
    expect(run).toEqual(Array(20).fill(3))
  })

  it('holds papers in every state', () => {
    const states = district.dossiers.flatMap(({ licences }) => licences.map(({ state }) => state))
    expect([...new Set(states)].sort()).toEqual([...licenceStates].sort())
  })

  it('was inspected in every tenth of the ninety days, with every verdict', () => {
    const { inspections } = district
    const first = addDays(dayOf(today.toISOString()), -90)
    const tenths = Array.from({ length: 9 }, (_, n) => {
      const [from, to] = [addDays(first, n * 10), addDays(first, n * 10 + 10)]
      return inspections.filter(({ day }) => day >= from && day < to).length
    })
    expect(Math.min(...tenths)).toBeGreaterThan(0)
    expect(tenths.reduce((sum, count) => sum + count)).toBe(inspections.length)
    expect(new Set(inspections.flatMap(({ verdict }) => verdict ?? []))).toEqual(new Set(verdicts))
  })

  it('inspects every kitchen once or twice, and nothing else', () => {
    const isKitchen = /^(catering|smallCatering|canteen)$/
    const visits = district.dossiers.map(({ businessTypes, inspections }) => ({
      kitchen: businessTypes.some((type) => isKitchen.test(type)),
      count: inspections.length,
    }))
    expect(visits.filter(({ kitchen, count }) => (kitchen ? count < 1 || count > 2 : count > 0))).toEqual([])
  })

  it('has visits that ended without a result, and more kinds than one', () => {
    const { inspections } = district
    expect(inspections.filter(({ verdict }) => !verdict).map(({ state }) => state)).toHaveLength(3)
    expect(new Set(inspections.map(({ kind }) => kind)).size).toBeGreaterThan(1)
  })

  it('has orders in every state, one that its head heard of, one that was given more time', () => {
    const { orders } = district
    expect(new Set(orders.map(({ state }) => state))).toEqual(new Set(orderStates))
    expect(orders.filter(({ escalatedOn }) => escalatedOn).length).toBeGreaterThan(0)
    expect(orders.filter(({ extensionAsked }) => extensionAsked).length).toBeGreaterThan(0)
    expect(orders.filter(({ standing }) => standing === 'overdue').length).toBeLessThan(orders.length / 2)
  })

  it('has something in every queue of publication', () => {
    expect(district.queued.filter(([, total]) => total === 0)).toEqual([])
  })

  it('has shops that check themselves, some late, some not at all, and one whose checks are worth a look', () => {
    const { daily, controls, hints, tasks, reported } = district.kept
    const sum = (of: typeof daily, figure: 'done' | 'late' | 'missed') => of.reduce((all, one) => all + one[figure], 0)
    expect(sum(daily, 'done')).toBeGreaterThan(50)
    expect([sum(daily, 'late'), sum(daily, 'missed')].every((count) => count > 0 && count < 10)).toBe(true)
    expect(sum(controls, 'done')).toBeGreaterThan(10)
    expect([hints, reported]).toEqual([1, 1])
    expect(new Set(tasks)).toEqual(new Set(['done', 'open', 'overdue']))
  })

  it('has people with health certificates in every state, and ledgers that an inspector asked about', () => {
    const { health, objections } = district.kept
    expect(new Set(health)).toEqual(new Set(healthStates))
    expect(objections.toSorted()).toEqual(['answered', 'open'])
  })

  it('has courses, exams that some failed, certificates of which some end soon, and questions that many get wrong', () => {
    const { exams, lacks, courses, ends, hard } = district.kept
    expect(lacks).toEqual([])
    expect(new Set(courses)).toEqual(new Set(['published', 'draft']))
    expect(new Set(exams.map(({ passed }) => passed))).toEqual(new Set([true, false]))
    expect(exams.filter(({ isSpot }) => isSpot)).toHaveLength(1)
    expect(ends.filter((day) => day < addDays(dayOf(today.toISOString()), 30)).length).toBeGreaterThan(0)
    expect(ends.length).toBeGreaterThan(8)
    expect(hard).toBeGreaterThan(0)
  })
})
