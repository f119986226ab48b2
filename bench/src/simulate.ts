import { type FaultCounts, faults, noFaults } from '@app/rules/submission/simulation/faults'
import { simulate } from '@app/rules/submission/simulation/simulate'

/**
 * So many histories of submissions (a million unless told) from a first seed on (1 unless told), in batches: histories,
 * events, CPU, and how often each fault struck. Stops at the first history that breaks a promise and names its seed.
 */
const wanted = Number(process.argv[2] ?? 1_000_000)
const first = Number(process.argv[3] ?? 1)
const batch = 50_000

const total: FaultCounts = noFaults()
let histories = 0
let events = 0
let found: { readonly seed: number; readonly violation: string } | undefined
const before = process.cpuUsage()
while (histories < wanted && !found) {
  const part = simulate(first + histories, Math.min(batch, wanted - histories))
  histories += part.histories
  events += part.events
  found = part.found
  for (const fault of faults) total[fault] += part.counts[fault]
  console.log(`${histories} histories, trace ${part.traceHash.toString(16)}`)
}
const { user, system } = process.cpuUsage(before)
const seconds = (user + system) / 1_000_000

console.log(
  `${histories} histories, ${events} events, ${seconds.toFixed(1)} s CPU, ${Math.round(histories / seconds)} histories per CPU second`,
)
for (const fault of faults) console.log(`${String(total[fault]).padStart(9)}  ${fault}`)
if (found) console.log(`seed ${found.seed}: ${found.violation}`)
process.exitCode = found ? 1 : 0
