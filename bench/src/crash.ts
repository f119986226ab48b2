import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRun } from '@app/e2e/crash/check-run'
import { runKilling } from '@app/e2e/crash/kill-run'
import { readRemains } from '@app/e2e/crash/read-remains'

/**
 * The real server and two phones of one inspector, killed with `kill -9` at random moments for so many seconds (120
 * unless told) while they deliver so many inspections (24 unless told); then everything that is left is checked.
 */
const seconds = Number(process.argv[2] ?? 120)
const inspections = Number(process.argv[3] ?? 24)
const seed = Number(process.argv[4] ?? 1)

const folder = await mkdtemp(join(tmpdir(), 'crash-'))
const settings = { folder, seed, inspections, killingMs: seconds * 1_000, finishingMs: 300_000 }
const { serverKills, phoneKills, finished } = await runKilling(settings)
const remains = await readRemains(folder)
const problems = checkRun(remains)
const count = (what: string) => remains.lines.filter((line) => line.what === what).length
console.log(`server killed ${serverKills} times, phones ${phoneKills} times; finished: ${finished.join(', ')}`)
console.log(`${count('promised')} promises, ${count('receipt')} receipts, ${count('conflict')} conflicts kept`)
console.log(problems.length === 0 ? 'no problem' : problems.join('\n'))
await rm(folder, { recursive: true, force: true })
process.exit(problems.length === 0 && finished.length === 2 ? 0 : 1)
