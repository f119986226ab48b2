import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inspectionStore } from '../../inspection/store'
import { cardOf } from '../card/build-card'
import { showShop } from '../register/show-shop'
import { district, openRegister, type Register } from '../testing/open-register'
import { storedInspection } from '../testing/stored-inspection'
import { storedShop } from '../testing/stored-shop'
import type { KeptPaper } from '../work-deps'
import { mergeShops } from './merge-shops'
import { splitShops } from './split-shops'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const numbers = ['JY29901070013262', 'JY29901070013270', 'JY29901070013288', 'JY29901070013296']
const entry = fc.record({
  papers: fc.uniqueArray(fc.constantFrom(...numbers)),
  visits: fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { maxLength: 6 }),
})
type Entry = typeof entry extends fc.Arbitrary<infer E> ? E : never

const paperOf = (shopId: string, number: string): KeptPaper => ({
  revision: 1,
  district,
  shopId,
  licenceId: `${shopId}-${number}`,
  kind: 'foodOperation',
  number,
  validUntil: '2028-03-18',
  cancelled: false,
  flags: [],
  recordedAt: '2026-03-01T00:00:00.000Z',
})

/** Puts an entry on the register with its papers and inspections. */
const put = async (shopId: string, name: string, { papers, visits }: Entry) => {
  const { deps, base } = register
  const { inspections } = inspectionStore(base.records)
  const made = visits.map((day) =>
    storedInspection({ shopId, shopName: name, inspectionId: `${shopId}-${day}`, day: `2026-03-${day}` }),
  )
  const last = visits.toSorted((a, b) => a - b).at(-1)
  const shop = storedShop({
    shopId,
    name,
    subjectKey: shopId,
    creditCode: undefined,
    flags: [],
    code: { serial: '01', keyVersion: '01', state: 'current' },
    inspectionCount: visits.length,
    ...(last && { lastInspection: { day: `2026-03-${last}`, verdict: 'conforming', failing: 0 } }),
  })
  await base.commit([
    deps.store.shops.insert(shop),
    deps.store.subjects.insert({ revision: 1, district, subjectKey: shopId, shopId }),
    ...papers.map((number) => deps.papers.insert(paperOf(shopId, number))),
    ...made.map((one) => inspections.insert(one)),
  ])
}

const rows = async (kind: string) =>
  [...(await register.scan()).values()].filter(({ _et }) => _et === kind).map(({ doc }) => doc as never)

/** Everything of two entries as it is kept, by key, but for the counts of changes and the merges themselves. */
const keptOf = async (ids: readonly string[]) => {
  const kinds = ['Shop', 'Subject', 'Licence', 'Inspection']
  const all = [...(await register.scan())].filter(
    ([, { _et, doc }]) => kinds.includes(_et) && ids.includes((doc as { shopId: string }).shopId),
  )
  return new Map(all.map(([key, { doc }]) => [key, { ...(doc as object), revision: 1 }]))
}

const sorted = (values: readonly string[]) => values.toSorted()
let count = 0

it('no paper and no inspection is lost by a merge, each is counted once, and a split restores everything', async () => {
  const check = async (mine: Entry, theirs: Entry) => {
    count += 1
    const [kept, other] = [`YX1A${String(count).padStart(4, '0')}`, `YX1B${String(count).padStart(4, '0')}`]
    await put(kept, `甲${count}面馆`, mine)
    await put(other, `乙${count}面馆`, theirs)
    const { deps, clock } = register
    const before = await keptOf([kept, other])
    await register.change(mergeShops(deps), {
      shopId: kept,
      otherId: other,
      fields: { name: 'merged' },
      reason: '重复',
    })

    const papers = ((await rows('Licence')) as KeptPaper[]).filter(({ shopId }) => [kept, other].includes(shopId))
    expect(sorted(papers.map(({ licenceId }) => licenceId))).toEqual(
      sorted([...mine.papers.map((n) => `${kept}-${n}`), ...theirs.papers.map((n) => `${other}-${n}`)]),
    )
    const dossier = await register.read(showShop(deps), { shopId: kept })
    const all = [...new Set([...mine.papers, ...theirs.papers])]
    expect(sorted(dossier.licences.map(({ number }) => number))).toEqual(sorted(all))
    const visits = [...mine.visits.map((day) => `${kept}-${day}`), ...theirs.visits.map((day) => `${other}-${day}`)]
    expect(sorted(dossier.inspections.map(({ inspectionId }) => inspectionId))).toEqual(sorted(visits))
    expect(dossier).toMatchObject({ name: `乙${count}面馆`, mergedFrom: [{ shopId: other }] })
    const gone = await register.read(showShop(deps), { shopId: other })
    expect(gone).toMatchObject({ mergedInto: kept, mergedIntoName: dossier.name })

    const people = { district: async () => ({ bureauName: '云溪区市场监督管理局' }) }
    const survivor = (await deps.store.shops.get({ district, shopId: kept })) ?? expect.fail('no shop')
    const card = await cardOf({ ...deps, people }, survivor, clock.now())
    expect([sorted((card?.licences ?? []).map(({ number }) => number)), card?.inspectionCount]).toEqual([
      sorted(all),
      visits.length,
    ])
    const stored = await deps.store.shops.get({ district, shopId: kept })
    const days = [...mine.visits, ...theirs.visits].toSorted((a, b) => a - b)
    expect([stored?.inspectionCount, stored?.lastInspection?.day]).toEqual([
      visits.length,
      days.length > 0 ? `2026-03-${days.at(-1)}` : undefined,
    ])

    await register.change(splitShops(deps), { shopId: kept, otherId: other, reason: '并错了' })
    expect(await keptOf([kept, other])).toEqual(before)
  }
  await fc.assert(fc.asyncProperty(entry, entry, check), { numRuns: 25, endOnFailure: true })
}, 120_000)
