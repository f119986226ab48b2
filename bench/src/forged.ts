import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { verifyCode } from '@app/functions/shop/public'
import { benchCode, benchKeys } from './bench-card'
import { median, p99, startClient, startServer } from './measure'

/**
 * Forged codes: what one costs to refuse, and what ten times as many of them as of honest ones do to the honest.
 * Server, honest client and flood are a process each, on loopback, at rates far below what two cores can do; rounds
 * with and without the flood alternate.
 *
 * `npm run forged -w bench -- [rounds] [seconds] [honest a second]`: 10 rounds of 10 s at 100 /s unless said: of 5 s the
 * p99 is the fifth worst of 500, and the median of ten such ratios wobbled between 1.1 and 1.3.
 */
const [rounds = 10, seconds = 10, honestRate = 100] = process.argv.slice(2).map(Number)
const count = 10_000
const forged = Array.from({ length: count }, () => benchCode.slice(0, 12) + randomBytes(12).toString('base64url'))
for (const code of forged) verifyCode(benchKeys, code)
const before = process.cpuUsage()
const began = performance.now()
const accepted = forged.filter((code) => verifyCode(benchKeys, code)).length
const { user, system } = process.cpuUsage(before)
console.log(
  `${count} forged codes: ${accepted} accepted, ${((user + system) / 1_000 / count).toFixed(4)} ms CPU each, ${(performance.now() - began).toFixed(0)} ms in all`,
)

const server = await startServer('page')
const [honestClient, floodClient] = [startClient(), startClient()]
const { origin } = new URL(server.url)
const honest = () => honestClient.send({ urls: [server.url], rate: honestRate, seconds })
const flood = () =>
  floodClient.send({ urls: forged.map((code) => `${origin}/s/${code}`), rate: honestRate * 10, seconds })

/** Some seconds with what the server spent on them. */
const costing = async <T>(act: () => Promise<T>): Promise<[T, number]> => {
  const spent = await server.cpu()
  const seen = await act()
  return [seen, (await server.cpu()) - spent]
}

await Promise.all([honest(), flood()])
const ratios: number[] = []
const costs: number[] = []
for (let round = 0; round < rounds; round++) {
  const [quiet, quietCost] = await costing(honest)
  const [[flooded, refused], floodedCost] = await costing(() => Promise.all([honest(), flood()]))
  const asked = honestRate * seconds
  if (quiet.statuses[200] !== asked || flooded.statuses[200] !== asked) throw new Error('an honest code was refused')
  if (refused.statuses[404] !== asked * 10) throw new Error('a forged code was taken')
  const [calm, busy] = [p99(quiet.took), p99(flooded.took)]
  ratios.push(busy / calm)
  costs.push((floodedCost - quietCost) / (asked * 10))
  console.log(`round ${round + 1}: honest p99 ${calm.toFixed(2)} ms, under flood ${busy.toFixed(2)} ms`)
}
console.log(
  `median ratio of honest p99 under ${honestRate * 10} forged codes a second: ${median(ratios).toFixed(2)}; the server's CPU for each ${median(costs).toFixed(0)} µs`,
)
for (const { stop } of [server, honestClient, floodClient]) stop()
