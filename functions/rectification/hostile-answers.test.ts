import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { damagedFiles } from '../photo/testing/hostile/damaged'
import { canary, type HostileFile } from '../photo/testing/hostile/hostile-file'
import { otherFiles } from '../photo/testing/hostile/no-photos'
import { photoFiles } from '../photo/testing/hostile/photos'
import { hashOf } from '../photo/testing/open-photos'
import { refOf } from './finding-code'
import { takePaper } from './take-paper'
import { type Orders, openOrders } from './testing/open-orders'

const corpus = [...photoFiles, ...otherFiles, ...damagedFiles]
/** One finding for each file: an answer on paper is given once. */
const itemsOf = { paper: 7, merchant: 8 } as const
type Way = keyof typeof itemsOf
const numberOf = (way: Way, n: number) => `${itemsOf[way]}.${n + 1}`
type At = { readonly shopId: string; readonly rectificationId: string }
const bodies = new Map<HostileFile, Uint8Array>()
let open: Orders
const orders = new Map<Way, At>()
const orderBy = (way: Way): At => orders.get(way) ?? { shopId: '', rectificationId: '' }
beforeAll(async () => {
  open = await openOrders()
  for (const way of ['paper', 'merchant'] as const) {
    const found = Object.fromEntries(corpus.map((_, n) => [numberOf(way, n), 'fail' as const]))
    orders.set(way, await open.inspected({ found, rectifyBy: '2026-12-01' }))
  }
  for (const file of corpus) bodies.set(file, await file.make())
}, 120_000)
afterAll(async () => await open.close())

const keyIn = (place: 'D' | 'O', { rectificationId }: At, sha256: string) =>
  `${place}/YX1/pictures/rectification/${rectificationId}/${sha256}${place === 'D' ? '.jpg' : ''}`
const lies = async (key: string) => (await open.house.objects.get(key))?.body
const answersTo = async (at: At, n: number) => (await open.order(at)).findings[n]?.answers ?? []

type Kept = { readonly at: At; readonly objectKey: string; readonly body: Uint8Array }

const expectDrawnAnew = async ({ at, objectKey, body }: Kept, { carries }: HostileFile) => {
  const sha256 = hashOf(body)
  expect(objectKey).toBe(keyIn('D', at, sha256))
  const [shown, sealed] = [await lies(objectKey), await lies(keyIn('O', at, sha256))]
  expect(hashOf(sealed ?? new Uint8Array())).toBe(sha256)
  if (carries) expect(Buffer.from(sealed ?? '').includes(canary)).toBe(true)
  const { format, exif, xmp, iptc, icc } = await sharp(shown).metadata()
  expect([format, exif, xmp, iptc, icc]).toEqual(['jpeg', undefined, undefined, undefined, undefined])
  expect(Buffer.from(shown ?? '').includes(canary)).toBe(false)
}

const expectHidden = async (at: At, body: Uint8Array) => {
  const sha256 = hashOf(body)
  for (const key of [keyIn('D', at, sha256), keyIn('O', at, sha256)]) expect(await lies(key)).toBeUndefined()
}

const cases = corpus.map((file, n) => [file.what, file, n] as const)
const bodyOf = (file: HostileFile) => bodies.get(file) ?? new Uint8Array()

describe('of the hostile corpus, through the page behind a printed code', () => {
  it.each(cases)('%s', async (_, file, n) => {
    const body = bodyOf(file)
    const at = orderBy('paper')
    const take = takePaper(open.deps)
    const ref = refOf(at.rectificationId, `c.${numberOf('paper', n)}`)
    const sent = { district: 'YX1', shopId: at.shopId, ref, at: open.house.clock().toISOString() }
    const jpeg = Buffer.from(body).toString('base64')
    // larger ones are refused by the queue's own contract
    if (body.byteLength > 150_000)
      return await expect(take({ kind: 'findingPhoto', ...sent, sha256: hashOf(body), jpeg })).rejects.toThrow()
    await take({ kind: 'findingPhoto', ...sent, sha256: hashOf(body), jpeg })
    await take({ kind: 'findingAnswer', ...sent, words: '换成带盖的了', photos: [hashOf(body)] })
    const [answer] = await answersTo(at, n)
    expect(answer?.words).toBe('换成带盖的了')
    const [photo] = answer?.photos ?? []
    if (photo) expect(file.fate).toContain('shown')
    else expect(file.fate).not.toEqual(['shown'])
    if (photo) return await expectDrawnAnew({ at, objectKey: photo.objectKey, body }, file)
    expect(answer?.unusable).toEqual([expect.stringMatching(/^第 1 张照片：.*[片图大开]/)])
    await expectHidden(at, body)
  })
})

describe('of the hostile corpus, in a merchant’s answer', () => {
  it.each(cases)('%s', async (_, file, n) => {
    const body = bodyOf(file)
    const at = orderBy('merchant')
    const photo = await open.upload('merchant', 'photo', body)
    const input = { ...at, key: `c.${numberOf('merchant', n)}`, words: '换成带盖的了', photos: [photo] }
    const outcome = await open.ask('merchant', 'answerFinding', input)
    const [kept] = (await answersTo(at, n))[0]?.photos ?? []
    if ('refused' in outcome) {
      expect(file.fate).not.toEqual(['shown'])
      expect(outcome.refused).toMatchObject({
        code: 'photo.unusable',
        detail: [expect.stringMatching(/^第 1 张照片：/)],
      })
      expect(kept).toBeUndefined()
      return await expectHidden(at, body)
    }
    expect(file.fate).toContain('shown')
    await expectDrawnAnew({ at, objectKey: kept?.objectKey ?? '', body }, file)
  })
})
