import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { verifyCode } from '@app/functions/shop/public'
import autocannon from 'autocannon'
import { benchCode, benchKeys } from './bench-card'
import { median, startServer } from './measure'

/**
 * Forged codes: what one costs to refuse, and what ten times as many of them as of honest ones do to the honest.
 * Rounds with and without the flood alternate; all on loopback, at rates that leave the machine room.
 */
const count = 10_000
const forged = Array.from({ length: count }, () => benchCode.slice(0, 12) + randomBytes(12).toString('base64url'))
for (const code of forged) verifyCode(benchKeys, code)
const cpu = process.cpuUsage()
const began = performance.now()
const accepted = forged.filter((code) => verifyCode(benchKeys, code)).length
const { user, system } = process.cpuUsage(cpu)
const elapsed = performance.now() - began
console.log(
  `${count} forged codes: ${accepted} accepted, ${((user + system) / 1_000 / count).toFixed(4)} ms CPU each, ${elapsed.toFixed(0)} ms in all`,
)

const rounds = 10
const seconds = 4
const honestRate = 40
const server = await startServer('page')
const { origin } = new URL(server.url)
const honest = () => autocannon({ url: server.url, connections: 4, overallRate: honestRate, duration: seconds })
const flood = () =>
  autocannon({
    url: origin,
    connections: 16,
    overallRate: honestRate * 10,
    duration: seconds,
    requests: forged.slice(0, 500).map((code) => ({ path: `/s/${code}` })),
  })

await honest()
const ratios: number[] = []
for (let round = 0; round < rounds; round++) {
  const quiet = await honest()
  const [flooded, refused] = await Promise.all([honest(), flood()])
  if (flooded.non2xx || quiet.non2xx || refused['2xx']) throw new Error('an honest code refused or a forged one taken')
  ratios.push(flooded.latency.p99 / Math.max(1, quiet.latency.p99))
  console.log(
    `round ${round + 1}: honest p99 ${quiet.latency.p99} ms, under flood of ${refused.requests.average.toFixed(0)} /s ${flooded.latency.p99} ms`,
  )
}
console.log(`median ratio of honest p99 under flood: ${median(ratios).toFixed(2)}`)
server.stop()
