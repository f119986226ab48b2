import { pictureFaults, pictureLimits } from '@app/types/photo/values'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawWithSharp } from './draw-with-sharp'
import { bytesOf } from './testing/hostile/hostile-file'
import { jpeg } from './testing/hostile/jpeg-parts'
import { partsOf } from './testing/hostile/parts-of'
import { plainPng } from './testing/hostile/png-parts'

const draw = drawWithSharp()

type Change = readonly [kind: 'flip' | 'drop' | 'repeat' | 'insert' | 'tear', place: number, many: number, byte: number]
const anyChange: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom('flip', 'drop', 'repeat', 'insert', 'tear'),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 1, max: 400 }),
  fc.integer({ min: 0, max: 255 }),
)

const changed = (body: Uint8Array, [kind, place, many, byte]: Change): Uint8Array => {
  const at = Math.floor(place * body.byteLength)
  const [before, behind] = [body.subarray(0, at), body.subarray(at)]
  const results = {
    flip: () => bytesOf(before, [(behind[0] ?? 0) ^ byte], behind.subarray(1)),
    drop: () => bytesOf(before, behind.subarray(many)),
    repeat: () => bytesOf(before, behind.subarray(0, many), behind),
    insert: () => bytesOf(before, new Uint8Array(many).fill(byte), behind),
    tear: () => before,
  }
  return results[kind]()
}

let photos: Record<'jpeg' | 'progressive' | 'png', Uint8Array>
beforeAll(async () => {
  const [plain, progressive] = [await jpeg({}, 160, 120), await jpeg({ progressive: true }, 160, 120)]
  photos = { jpeg: plain, progressive, png: plainPng(160, 120) }
})

/** The most memory that this process ever had, in MB. */
const mostMemory = () => process.resourceUsage().maxRSS / 1_024

describe.each(['jpeg', 'progressive', 'png'] as const)('a photo (%s) that was changed at random', (name) => {
  it('is drawn anew or has a fault, and nothing else comes of it', async () => {
    await draw(photos[name], 'photo')
    const before = mostMemory()
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 6 }), async (changes) => {
        const outcome = await draw(changes.reduce(changed, photos[name]), 'photo')
        if (typeof outcome === 'string') return outcome in pictureFaults
        return outcome.body.byteLength <= pictureLimits.shownBytes && partsOf(outcome.body).at(-1) === 'EOI'
      }),
      { numRuns: 400, seed: 20_261_122 },
    )
    // four million pixels unpacked are 16 MB: hundreds would be a leak or a bomb
    expect(mostMemory() - before).toBeLessThan(300)
  })
})
