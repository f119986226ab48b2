import { performance } from 'node:perf_hooks'
import { separateVerifier } from '@app/functions/evidence/testing/separate-verifier'
import { deeds, makeMaterial, tampered, untouched } from '@app/functions/evidence/testing/tamper'
import { randomFrom } from '@app/local/demo/random'

/**
 * Tamperings of ten kinds with documents, proofs and whole logs, held up to the verifier that was written apart
 * (`verify/`): how many are caught, and how often it is wrong about what nobody touched.
 *
 * `npm run tampering -w bench -- [tamperings] [seed]`: 10,000 unless said.
 */
const [count = 10_000, seed = 20_261_122] = process.argv.slice(2).map(Number)
const { verify } = await separateVerifier()
const material = await makeMaterial()
const random = randomFrom(seed)
const seen = new Map(Object.keys(deeds).map((deed) => [deed, { tried: 0, caught: 0 }]))
let verifying = 0
for (let n = 0; n < count; n++) {
  const { deed, held, trusted } = tampered(material, n, random)
  const began = performance.now()
  const { verdict } = await verify({ ...held, trusted })
  verifying += performance.now() - began
  const figures = seen.get(deed) ?? { tried: 0, caught: 0 }
  figures.tried++
  if (verdict === 'forged') figures.caught++
}
let honest = 0
let alarms = 0
for (const log of material.logs)
  for (const [n] of log.proofs.entries()) {
    honest++
    if ((await verify({ ...untouched(log, n), trusted: log.trusted })).verdict !== 'genuine') alarms++
  }
for (const [deed, { tried, caught }] of seen) console.log(`${deed}: ${caught} of ${tried} caught`)
const missed = [...seen.values()].reduce((sum, { tried, caught }) => sum + tried - caught, 0)
console.log(`${count} tamperings, seed ${seed}: ${missed} missed, ${(verifying / count).toFixed(2)} ms each to find`)
console.log(`${honest} untouched documents with their proofs: ${alarms} false alarms`)
if (missed + alarms > 0) process.exitCode = 1
