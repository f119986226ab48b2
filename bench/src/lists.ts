import { performance } from 'node:perf_hooks'
import { openPeople } from '@app/functions/guards/testing/open-people'
import type { Voice } from '@app/functions/guards/testing/voices'
import { personWrites } from '@app/functions/identity/person-writes'
import { identityStore } from '@app/functions/identity/store'
import { inspectionListing } from '@app/functions/inspection/listing'
import { listsLambda } from '@app/functions/lambdas/lists'
import type { Listing, RowVersion } from '@app/functions/platform/lists/listing'
import { shopListing } from '@app/functions/shop/listing'
import { lambdaFetch } from '@app/local/http/lambda-fetch'
import type { Grant } from '@app/types/identity/contract'
import { fillList } from './fill-list'
import { inspectionVersion, inspectorOf, monthsUntil, placesOf, shopVersion } from './list-versions'

/**
 * Lists from list files through the `lists` Lambda, signed in at a console, with the embedded database and its object
 * store: 95th percentile of so many answers, and the CPU time of one, everything in this process. `cold` is the first
 * answer of a new instance, its start left out. The newest `late` versions are still in the tail. Numbers of shops and
 * inspections after the command measure that size alone.
 */
const runs = 40
const colds = 5
const late = 200
const district = 'YX1'

const people = await openPeople()
const months = monthsUntil(people.clock.now())
const asOf = {
  'as of this month': new Date(months.current + 7 * 86_400_000).toISOString(),
  'as of a closed month': new Date(months.closed + 20 * 86_400_000).toISOString(),
}

/** Somebody who reads lists, with an account that no invitation led to. */
const seat = async (voice: string, personId: string, grant: Grant): Promise<void> => {
  const since = people.clock.now().toISOString()
  const facts = { revision: 1, district, personId, name: voice, openid: `o-${district}-${voice}`, since }
  const store = identityStore(people.base.records)
  await people.base.commit(personWrites(store, undefined, { ...facts, grants: [grant], state: 'active' }))
}
const { stationId } = placesOf(0)
const gridIds = [0, 6, 12, 18, 24, 30].map((n) => placesOf(n).gridId)
const certificate = { certificateNumber: 'YX-070001', certificateValidUntil: '2028-12-31' }
await seat('inspector', inspectorOf(0).personId, { role: 'inspector', ...certificate, stationId, gridIds })
await seat('stationHead', people.base.newId(), { role: 'stationHead', stationId })
await seat('leader', people.base.newId(), { role: 'leader' })
const voices: Readonly<Record<string, Voice>> = {
  office: await people.atConsole('office'),
  leader: await people.atConsole('leader'),
  stationHead: await people.atConsole('stationHead'),
  inspector: await people.atConsole('inspector'),
}

const fill = async (listing: Listing, versions: readonly RowVersion[]): Promise<void> =>
  await fillList(people, { district, listing, versions }, late)

type Query = Readonly<Record<string, string | number>>
type Fetch = ReturnType<typeof newInstance>
const newInstance = () => lambdaFetch(listsLambda(people.world), { clock: people.clock.now })
const url = (path: string, query: Query) =>
  `https://qa.example.cn/api/lists/${path}?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))}`

const ask = async (fetch: Fetch, voice: Voice, path: string, query: Query) => {
  const headers = await voice({ method: 'GET', path: '', body: '' })
  const response = await fetch(new Request(url(path, query), { headers }))
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as { readonly total: number; readonly pages: number }
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

const report = (what: string, times: readonly number[], cpu: number, total: number): void =>
  console.log(
    `  ${what.padEnd(34)} p95 ${percentile(times, 0.95).toFixed(0).padStart(6)} ms  median ${percentile(times, 0.5).toFixed(0).padStart(6)} ms  CPU ${cpu.toFixed(0).padStart(6)} ms  of ${total} rows`,
  )

const measure = async (what: string, times: number, run: (n: number) => Promise<{ readonly total: number }>) => {
  const took: number[] = []
  let total = 0
  const before = process.cpuUsage()
  for (let n = 0; n < times; n++) {
    const from = performance.now()
    total = Math.max(total, (await run(n)).total)
    took.push(performance.now() - from)
  }
  const { user, system } = process.cpuUsage(before)
  report(what, took, (user + system) / 1e3 / times, total)
}

const questions: Readonly<Record<string, (path: string) => readonly Query[]>> = {
  'first page': () => [{}],
  filtered: (path) =>
    path === 'shops'
      ? ['active', 'closed'].map((status) => ({ status, businessType: 'catering', flagged: 'no' }))
      : ['routine', 'recheck'].map((kind) => ({ kind, verdict: 'conforming', from: '2026-02-10', to: '2026-03-10' })),
  searched: () => ['面馆', 'qslyjl', '号店 云溪', '1234', '没有的店'].map((q) => ({ q })),
  'another order': (path) => ['-', ''].map((way) => ({ sort: way + (path === 'shops' ? 'inspections' : 'shopName') })),
}

const measureRole = async (role: string, path: string): Promise<void> => {
  const voice = voices[role] as Voice
  console.log(`${path}, ${role}`)
  await measure('cold', colds, () => ask(newInstance(), voice, path, {}))
  const warm = newInstance()
  const { pages } = await ask(warm, voice, path, {})
  for (const [what, of] of Object.entries(questions)) {
    const asked = of(path)
    await measure(what, runs, (n) => ask(warm, voice, path, asked[n % asked.length] as Query))
  }
  await measure('last page', runs, () => ask(warm, voice, path, { page: Math.max(0, pages - 1) }))
  for (const [what, instant] of Object.entries(asOf)) {
    await measure(what, runs, () => ask(warm, voice, path, { asOf: instant }))
  }
}

const everySize = [
  { shops: 40_000, inspections: 500_000 },
  { shops: 1, inspections: 1 },
  { shops: 200_000, inspections: 0 },
]
const [onlyShops, onlyInspections] = process.argv.slice(2).map(Number)
const sizes = onlyShops === undefined ? everySize : [{ shops: onlyShops, inspections: onlyInspections ?? 0 }]
for (const { shops, inspections } of sizes) {
  console.log(`--- ${shops} shops, ${inspections} inspections`)
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
  await fill(
    shopListing,
    numbers(shops).map((n) => shopVersion(n, months)),
  )
  await fill(
    inspectionListing,
    numbers(inspections).map((n) => inspectionVersion(n, shops, months)),
  )
  for (const role of Object.keys(voices)) {
    await measureRole(role, 'shops')
    if (inspections > 0) await measureRole(role, 'inspections')
  }
}
await people.close()
process.exit(0)
