import { performance } from 'node:perf_hooks'
import { asked, fingerprintOf } from '@app/rules/photo/fingerprint'
import type { Luma } from '@app/rules/photo/luma'
import { nearBits, type PrintIndex, printIndex } from '@app/rules/photo/print-index'
import { agreementOf, isOnePicture } from '@app/rules/photo/same-picture'
import { nearShot, shotOf, takePicture } from '@app/rules/photo/testing/camera'
import { laterIn, placeOf } from '@app/rules/photo/testing/place'
import { chanceOf } from '@app/rules/photo/testing/random'
import { tamper, tamperings } from '@app/rules/photo/testing/tamper'
import sharp from 'sharp'
import { median } from './measure'

/**
 * How many pictures that were used before are found, and how many are taken for one that they are not, on generated
 * kitchens; then how long a million fingerprints take to search. Pictures go through real JPEGs, as on their way.
 *
 * `npm run fingerprint -w bench -- 120 5` (places of a seed, seeds)
 */
const [places = 120, seeds = 5] = process.argv.slice(2).map(Number)

const pressed = async ({ width, height, pixels }: Luma, quality: number, scale = 1): Promise<Luma> => {
  const raw = { width, height, channels: 1 as const }
  const jpeg = await sharp(Buffer.from(Uint8Array.from(pixels)), { raw })
    .resize(Math.round(width * scale))
    .jpeg({ quality })
    .toBuffer()
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: Float32Array.from(data) }
}

const indexOf = (pictures: readonly Luma[]): PrintIndex => {
  const prints = pictures.map(fingerprintOf)
  return printIndex({
    high: Uint32Array.from(prints, ({ high }) => high),
    low: Uint32Array.from(prints, ({ low }) => low),
  })
}

type Outcome = { readonly near: readonly number[]; readonly one: readonly number[] }

const search = (kept: readonly Luma[], index: PrintIndex, picture: Luma): Outcome => {
  const near = index.nearest(asked(picture), 24)
  const one = near.filter(({ at, part }) => {
    const agreement = agreementOf({ kept: kept[at] as Luma, asked: picture }, part)
    return agreement !== undefined && isOnePicture(agreement)
  })
  return { near: near.map(({ at }) => at), one: one.map(({ at }) => at) }
}

const again = ['another of the same minute', 'another of the next day'] as const
type How = (typeof tamperings)[number] | (typeof again)[number]

const takenAgain = (place: number, how: How, original: Luma): readonly [Luma, number, number] => {
  const [scene, shot] = [placeOf(place), shotOf(place + 5_000)]
  if (how === again[0]) return [takePicture(scene, nearShot(shot, place + 1)), 80, 1]
  if (how === again[1]) return [takePicture(laterIn(scene, place + 2, 0.3), nearShot(shot, place + 3)), 80, 1]
  const { picture, quality, scale } = tamper(original, how, place + 31)
  return [picture, quality, scale]
}

type Count = { asked: number; candidates: number; found: number; pairs: number; nearOthers: number; others: number }
const counts = new Map<How, Count>()
const countOf = (how: How): Count => {
  const known = counts.get(how) ?? { asked: 0, candidates: 0, found: 0, pairs: 0, nearOthers: 0, others: 0 }
  counts.set(how, known)
  return known
}
const perSeed: string[] = []
const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000

for (let seed = 1; seed <= seeds; seed++) {
  const numbers = Array.from({ length: places }, (_, n) => seed * 1_000_000 + n)
  const kept: Luma[] = []
  for (const number of numbers) kept.push(await pressed(takePicture(placeOf(number), shotOf(number + 5_000)), 80))
  const index = indexOf(kept)
  let [tampered, found] = [0, 0]
  for (const how of [...tamperings, ...again]) {
    const count = countOf(how)
    for (const [n, number] of numbers.entries()) {
      const { near, one } = search(kept, index, await pressed(...takenAgain(number, how, kept[n] as Luma)))
      count.asked += 1
      count.pairs += places - 1
      count.candidates += near.includes(n) ? 1 : 0
      count.found += one.includes(n) ? 1 : 0
      count.nearOthers += near.filter((at) => at !== n).length
      count.others += one.filter((at) => at !== n).length
      if (how === again[0] || how === again[1]) continue
      tampered += 1
      found += one.includes(n) ? 1 : 0
    }
  }
  perSeed.push(((found / tampered) * 100).toFixed(1))
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`
for (const [how, { asked: n, candidates, found, pairs, nearOthers, others }] of counts) {
  const apart = `other kitchens: ${nearOthers} near, ${others} taken for it, of ${pairs} pairs`
  console.log(`${how}: near ${percent(candidates, n)}, taken for it ${percent(found, n)} of ${n}; ${apart}`)
}
console.log(`found, by seed: ${perSeed.join(', ')} %; all within ${nearBits} bits`)

const million = 1_000_000
const chance = chanceOf(9)
const word = () => Math.floor(chance.dice() * 2 ** 32)
const prints = { high: Uint32Array.from({ length: million }, word), low: Uint32Array.from({ length: million }, word) }
const before = cpu()
const large = printIndex(prints)
console.log(`index of a million made in ${Math.round(cpu() - before)} ms CPU, once for each instance`)
const questions = Array.from({ length: 25 }, (_, n) => asked(takePicture(placeOf(n), shotOf(n))))
const rounds = Array.from({ length: 5 }, () => {
  const [cpuBefore, wallBefore] = [cpu(), performance.now()]
  for (const question of questions) large.nearest(question, 24)
  return {
    cpu: (cpu() - cpuBefore) / questions.length,
    wall: (performance.now() - wallBefore) / questions.length,
  }
})
const of = (what: 'cpu' | 'wall') => median(rounds.map((round) => round[what])).toFixed(1)
console.log(`a million searched in ${of('wall')} ms, ${of('cpu')} ms CPU (median of five rounds of 25)`)
