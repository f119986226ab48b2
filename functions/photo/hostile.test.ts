import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { damagedFiles } from './testing/hostile/damaged'
import { canary, type HostileFile } from './testing/hostile/hostile-file'
import { otherFiles } from './testing/hostile/no-photos'
import { partsOf } from './testing/hostile/parts-of'
import { photoFiles } from './testing/hostile/photos'
import { hashOf, openPhotos, type Photos, plantSent } from './testing/open-photos'

let photos: Photos
beforeAll(async () => {
  photos = await openPhotos()
})
afterAll(async () => await photos.close())

/** Everything that a picture drawn anew is made of. */
const plainParts = {
  jpeg: /^(?:SOI|DQT|SOF0|SOF2|DHT|SOS|EOI)$/,
  png: /^(?:IHDR|PLTE|tRNS|IDAT|IEND)$/,
}
const traces = [canary, 'Exif', 'GPS', 'ns.adobe.com', 'ICC_PROFILE', 'MPF', 'Photoshop', '<script', 'PK\x03\x04']

/** Sends a file to a store that checks nothing, and asks whether it is there. */
const sent = async (body: Uint8Array) => {
  const facts = { bytes: body.byteLength, sha256: hashOf(body) }
  await photos.ask(facts)
  await plantSent(photos.objects, body)
  const answer = await photos.ask(facts)
  const files = photos.keys().filter((key) => key.includes(facts.sha256))
  return { fate: 'refused' in answer ? answer.refused : answer.state === 'there' ? 'shown' : 'lost', files }
}

const lies = async (files: readonly string[], place: string) => {
  const key = files.find((one) => one.startsWith(place))
  return key === undefined ? undefined : (await photos.objects.get(key))?.body
}

const expectSealed = async (files: readonly string[], body: Uint8Array, { carries }: HostileFile) => {
  expect(hashOf((await lies(files, 'O/')) ?? new Uint8Array())).toBe(hashOf(body))
  if (carries) expect(Buffer.from((await lies(files, 'O/')) ?? '').includes(canary)).toBe(true)
}

const expectDrawnAnew = async (shown: Uint8Array | undefined) => {
  if (!shown) throw new Error('nothing is shown')
  expect(shown.byteLength).toBeLessThanOrEqual(300_000)
  const { format, ...facts } = await sharp(shown).metadata()
  expect(format).toBe('jpeg')
  expect(Object.keys(facts).filter((name) => /exif|icc|xmp|iptc|comments|tifftag/i.test(name))).toEqual([])
  expect(partsOf(shown).filter((part) => !plainParts.jpeg.test(part))).toEqual([])
  expect(traces.filter((trace) => Buffer.from(shown).includes(Buffer.from(trace, 'latin1')))).toEqual([])
}

const corpus = [...photoFiles, ...otherFiles, ...damagedFiles]
const bodies = new Map<HostileFile, Uint8Array>()
beforeAll(async () => {
  for (const file of corpus) bodies.set(file, await file.make())
}, 120_000)
const bodyOf = (file: HostileFile | undefined) => (file && bodies.get(file)) ?? new Uint8Array()

it('is a corpus of at least sixty files, no two alike', () => {
  const hashes = new Set([...bodies.values()].map(hashOf))
  expect(hashes.size).toBe(corpus.length)
  expect(corpus.length).toBeGreaterThanOrEqual(60)
})

describe('of the hostile corpus', () => {
  it.each(corpus.map((file) => [file.what, file] as const))('%s', async (_, file) => {
    const body = bodyOf(file)
    const { fate, files } = await sent(body)
    expect(file.fate).toContain(fate)
    if (fate === 'shown') {
      await expectSealed(files, body, file)
      await expectDrawnAnew(await lies(files, 'D/'))
    } else {
      expect(files.filter((key) => !key.startsWith('Q/'))).toEqual([])
    }
  })
})

it('what EXIF turns is shown the way up that it was looked at', async () => {
  const file = photoFiles.find(({ what }) => what === 'EXIF that turns the picture')
  const { files } = await sent(bodyOf(file))
  expect(await sharp(await lies(files, 'D/')).metadata()).toMatchObject({ width: 240, height: 320 })
})
