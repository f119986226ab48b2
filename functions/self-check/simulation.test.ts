import { isOpenOn } from '@app/rules/duty/open-days'
import { periodOf } from '@app/rules/duty/period'
import { type Checklist, shippedChecklists } from '@app/rules/inspection/checklist'
import { selfChecksInForce } from '@app/rules/inspection/in-force'
import { addDays, type Day } from '@app/rules/time/day'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { district, shopIds } from '../inspection/testing/people'
import { openSelfChecks, type SelfChecks } from './testing/open-self-checks'

const shopId = shopIds.noodles
const first = '2026-11-24'
const tables = selfChecksInForce({ businessTypes: ['catering'], sizeClass: 'medium' }, first, shippedChecklists)

/** What happens on one day: phones that send, mornings that come or do not, a closure said, days that are jumped over. */
const eventful = fc.record({
  /** Which tables are sent, about how many days ago; and how many phones send the same. */
  sends: fc.array(
    fc.record({
      table: fc.nat({ max: tables.length - 1 }),
      ago: fc.nat({ max: 3 }),
      phones: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 2 },
  ),
  /** How often the timer runs: not at all, once, or again and at once. */
  mornings: fc.nat({ max: 3 }),
  closes: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
  jump: fc.constantFrom(1, 1, 1, 2, 5),
})
type Event = typeof eventful extends fc.Arbitrary<infer T> ? T : never

const become = async ({ house }: SelfChecks) => {
  const { shops } = house.stores.shop
  const shop = await shops.get({ district, shopId })
  if (shop) await house.kernel.commit([shops.replace({ ...shop, sizeClass: 'medium' })])
}

/** The world beside the product: which periods were settled in time, and on which days the shop said it was closed. */
type Told = { readonly inTime: Set<string>; readonly late: Set<string>; readonly closures: { from: Day; to: Day }[] }

type Send = Event['sends'][number]

const send = async (checks: SelfChecks, table: Checklist, { about, phones }: { about: Day; phones: number }) => {
  const sent = await Promise.all(Array.from({ length: phones }, async () => await checks.filled(table, about)))
  const outcomes = await Promise.all(sent.map(async (one) => await checks.ask('merchant', 'submitSelfCheck', one)))
  for (const outcome of outcomes) expect(outcome).toHaveProperty('answer')
}

const note = ({ inTime, late }: Told, day: Day, { id, selfCheck }: Checklist, about: Day) => {
  const { key, to } = periodOf(selfCheck?.period ?? 'daily', about)
  const name = `${id}#${key}`
  if (day <= to) inTime.add(name)
  else if (!inTime.has(name)) late.add(name)
}

const sendOne = async (checks: SelfChecks, day: Day, { table: n, ago, phones }: Send, told: Told) => {
  const table = tables[n]
  const about = addDays(day, -ago)
  if (!table || about < first) return
  await send(checks, table, { about, phones })
  note(told, day, table, about)
}

const live = async (checks: SelfChecks, events: readonly Event[]) => {
  const told: Told = { inTime: new Set(), late: new Set(), closures: [] }
  let day: Day = first
  for (const event of events) {
    checks.house.setTime(`${day}T00:10:00.000Z`)
    await Promise.all(Array.from({ length: event.mornings }, async () => await checks.morning()))
    if (event.closes !== undefined && !told.closures.some(({ to }) => to >= day)) {
      const closure = { from: day, to: addDays(day, event.closes) }
      told.closures.push(closure)
      const closures = [{ firstDay: closure.from, lastDay: closure.to, reason: '休息' }]
      await checks.ask('merchant', 'setOpenDays', { shopId, closedWeekdays: [], closures })
    }
    for (const one of event.sends) await sendOne(checks, day, one, told)
    day = addDays(day, event.jump)
  }
  checks.house.setTime(`${day}T00:10:00.000Z`)
  await checks.morning()
  return { told, last: addDays(day, -1) }
}

/** What has to have been missed: worked out day by day, in another way than the product does. */
const expected = ({ told, last }: Awaited<ReturnType<typeof live>>) => {
  const days: Day[] = []
  for (let day: Day = first; day <= last; day = addDays(day, 1)) days.push(day)
  const open = days.filter((day) => isOpenOn({ closures: told.closures }, day))
  const owed = new Set(
    tables.flatMap(({ id, selfCheck }) =>
      open.flatMap((day) => {
        const { key, from, to } = periodOf(selfCheck?.period ?? 'daily', day)
        return from >= first && to <= last ? [`${id}#${key}`] : []
      }),
    ),
  )
  return { never: [...owed].filter((one) => !told.inTime.has(one) && !told.late.has(one)), owed }
}

it('marks and reminds of every missed period exactly once, and of no settled one, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(eventful, { minLength: 3, maxLength: 9 }), async (events) => {
      const checks = await openSelfChecks(`${addDays(first, -1)}T00:00:00.000Z`)
      try {
        await become(checks)
        await checks.begin(addDays(first, -1))
        const lived = await live(checks, events)
        const { never, owed } = expected(lived)
        const months = ['2026-11', '2026-12', '2027-01']
        const found = await Promise.all(
          months.map(async (month) => await checks.deps.store.periodsOf({ district, shopId }, month)),
        )
        const nameOf = (one: { table: { id: string }; period: string }) => `${one.table.id}#${one.period}`
        const marked = found.flat().filter(({ missed }) => missed)
        const reminded = (await checks.outbox()).map(({ key }) => key.split('#').slice(-2).join('#'))
        // exactly one reminder for every mark
        expect(reminded.toSorted()).toEqual(marked.map(nameOf).toSorted())
        // never sent: marked; in time: not; what came late may have been marked before it came
        expect(marked.map(nameOf)).toEqual(expect.arrayContaining(never))
        for (const one of marked) {
          expect(owed).toContain(nameOf(one))
          expect(lived.told.inTime).not.toContain(nameOf(one))
        }
        // a settled one counts once, and nothing that was sent is lost
        for (const one of found.flat()) expect(Boolean(one.settled ?? one.missed)).toBe(true)
        const settled = found.flat().flatMap((one) => (one.settled ? [nameOf(one)] : []))
        expect(settled.toSorted()).toEqual([...lived.told.inTime, ...lived.told.late].toSorted())
      } finally {
        await checks.close()
      }
    }),
    { numRuns: 12 },
  )
}, 300_000)
