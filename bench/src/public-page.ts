import { load, median, type Round, startServer } from './measure'

/**
 * `/s/<code>` through the Hono app on node-server beside a bare node:http server that answers the same bytes, in one
 * run: five rounds each, alternating, sixteen connections from this process.
 */
const rounds = 5
const seconds = 4

const page = await startServer('page')
const bare = await startServer('bare')
await load(page, 2)
await load(bare, 2)
const results: Record<'page' | 'bare', Round[]> = { page: [], bare: [] }
for (let round = 0; round < rounds; round++) {
  results.page.push(await load(page, seconds))
  results.bare.push(await load(bare, seconds))
}
page.stop()
bare.stop()

const row = (name: string, of: readonly Round[]) => {
  const perSecond = median(of.map((one) => one.perSecond))
  const cpu = median(of.map((one) => one.cpuMicroseconds))
  const p99 = median(of.map((one) => one.p99))
  console.log(
    `${name.padEnd(28)} ${perSecond.toFixed(0).padStart(8)} /s ${cpu.toFixed(1).padStart(8)} µs CPU ${p99.toFixed(0).padStart(5)} ms p99`,
  )
  return { perSecond, cpu }
}
const measured = row('/s/<code>, Hono', results.page)
const floor = row('same bytes, bare node:http', results.bare)
console.log(
  `ratio of requests per second ${(measured.perSecond / floor.perSecond).toFixed(2)}, of CPU per request ${(measured.cpu / floor.cpu).toFixed(2)}`,
)
