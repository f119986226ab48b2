import { performance } from 'node:perf_hooks'
import { drawWithSharp } from '@app/functions/photo/draw-with-sharp'
import { hashOf, openPhotos, plantSent } from '@app/functions/photo/testing/open-photos'
import sharp from 'sharp'
import { median } from './measure'

/**
 * What it takes to look at a photo: unpacked whole and drawn anew; then the whole intake, from the phone's second
 * question to the sealed original and the picture that is shown, on the embedded database and object store.
 *
 * `npm run photos -w bench`
 */
const grain = { type: 'gaussian' as const, mean: 128, sigma: 60 }
const scene = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#777', noise: grain } })
    .blur(1.2)
    .modulate({ brightness: 1.1 })
const kinds = {
  'as the phone sends it, 1,280 × 960': await scene(1_280, 960).jpeg({ quality: 85 }).toBuffer(),
  'the most that is taken, 2,300 × 1,730': await scene(2_300, 1_730).jpeg({ quality: 80 }).toBuffer(),
  'progressive, 1,280 × 960': await scene(1_280, 960).jpeg({ quality: 85, progressive: true }).toBuffer(),
}

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
const rounds = 25
const draw = drawWithSharp()

for (const [kind, body] of Object.entries(kinds)) {
  const took: { cpu: number; wall: number; bytes: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const [cpuBefore, before] = [cpu(), performance.now()]
    const drawn = await draw(new Uint8Array(body), 'photo')
    if (typeof drawn === 'string') throw new Error(`${kind}: ${drawn}`)
    took.push({ cpu: cpu() - cpuBefore, wall: performance.now() - before, bytes: drawn.body.byteLength })
  }
  const of = (what: 'cpu' | 'wall' | 'bytes') => Math.round(median(took.map((one) => one[what])))
  const sizes = `${Math.round(body.byteLength / 1_000)} KB in, ${Math.round(of('bytes') / 1_000)} KB out`
  console.log(`${kind} (${sizes}): ${of('cpu')} ms CPU, ${of('wall')} ms`)
}

const photos = await openPhotos()
const took: number[] = []
for (let round = 0; round < rounds; round++) {
  const body = new Uint8Array(
    await sharp(kinds['as the phone sends it, 1,280 × 960'])
      .withExif({ IFD0: { Copyright: `${round}` } })
      .jpeg()
      .toBuffer(),
  )
  const facts = { bytes: body.byteLength, sha256: hashOf(body) }
  await photos.ask(facts)
  await plantSent(photos.objects, body)
  const before = cpu()
  const answer = await photos.ask(facts)
  if (!('state' in answer) || answer.state !== 'there') throw new Error(`not taken in: ${JSON.stringify(answer)}`)
  took.push(cpu() - before)
}
await photos.close()
const peak = Math.round(process.resourceUsage().maxRSS / 1_024)
console.log(`taken in, stores included: ${Math.round(median(took))} ms CPU; at most ${peak} MB resident`)
