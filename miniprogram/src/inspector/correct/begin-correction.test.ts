import { canonicalJson } from '@app/rules/evidence/canonical'
import { InspectionContent } from '@app/types/inspection/content'
import { expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import type { Outcome } from '../../data/outcome'
import { utf8 } from '../../data/utf8'
import { draftIds, openDraft } from '../../inspection/drafts'
import { finishArrivals } from '../../inspection/hand-over/take-draft'
import { photosOf, postOf } from '../../inspection/outbox/post'
import { newPhone, startApp } from '../../inspection/outbox/testing'
import { contentOf } from '../../inspection/sealing/content'
import { draftedIn } from '../../inspection/sealing/drafted'
import { hashOfContent, sealedContent, sealOf } from '../../inspection/sealing/seal'
import { signedDraft, someHead } from '../../inspection/testing'
import { beginCorrection, readSigned } from './begin-correction'
import { correctionOf, type Signed } from './correction-of'

const { seal } = signedDraft(memoryStorage()).signing()
const sealed = sealedContent(seal!)
const photo = Object.values(sealed.answers).flatMap(({ photos = [] }) => photos)[0]!
const drawn = { sha256: 'e'.repeat(64), takenAt: photo.takenAt, drawnOn: photo.sha256 }
const hand = { how: 'here' as const, image: 'd'.repeat(64), at: sealed.startedAt }
const [failed = ''] = Object.keys(sealed.answers).filter((key) => sealed.answers[key]?.photos)
const content: InspectionContent = {
  ...sealed,
  clock: { startedAt: sealed.startedAt, finishedAt: sealed.finishedAt },
  beginning: { ...sealed.beginning, secondConfirmed: hand },
  answers: { ...sealed.answers, [failed]: { ...sealed.answers[failed]!, photos: [photo, drawn] } },
}
const contentHash = hashOfContent(content)
const hashes = [photo.sha256, drawn.sha256, hand.image]
const of = { shopId: someHead.shopId, inspectionId: someHead.inspectionId }

/** A server that shows what was signed in small pages. `left`: how many pictures the network still brings. */
const correcting = ({ storage, ...rest } = newPhone()) => {
  const app = startApp({ storage, ...rest })
  const text = canonicalJson(content)
  const world: { brings: 'picture' | 'nothing' | 'full'; signed: string; asked: number; left: number } = {
    ...{ brings: 'picture', signed: contentHash, asked: 0, left: Number.POSITIVE_INFINITY },
  }
  const showSigned = async ({ from = 0 }: { from?: number }): Promise<Outcome<never>> => {
    world.asked++
    const page = { contentHash: world.signed, text: text.slice(from, from + 1_000), tables: [], pictures: [] }
    const next = from + page.text.length
    const pictures = hashes.map((sha256) => ({ sha256, url: `at ${sha256}` }))
    const last = { tables: someHead.tables, pictures }
    return { value: next < text.length ? { ...page, next } : { ...page, ...last } } as never
  }
  const fetched: string[] = []
  const removed: string[] = []
  const parts = {
    ...{ storage, outbox: app.door, api: { showSigned } as never, now: () => 1 },
    fetchFile: async (url: string) => {
      if (world.brings === 'full') return 'full' as const
      if (world.brings === 'nothing' || fetched.length >= world.left) return undefined
      fetched.push(url)
      return { path: `file ${url}` }
    },
    removeFile: (path: string) => void removed.push(path),
  }
  const begin = (reason = ' 写错了日期 ') => beginCorrection(parts, of, reason)
  const draft = openDraft(storage, of.inspectionId)
  return { ...{ app, storage, world, parts, fetched, removed, begin, draft } }
}

it('is the signed inspection again, one version on, with what it corrects and why', async () => {
  const { begin, draft, world } = correcting()
  expect(await begin()).toHaveProperty('value')
  expect(world.asked).toBeGreaterThan(2)
  const again = InspectionContent.parse(contentOf(draftedIn(draft)!, content.finishedAt))
  expect(again).toEqual({ ...content, version: 2, corrects: { contentHash, reason: '写错了日期' } })
})

it('has every picture in a file of the phone, and sends none again that lies at the server', async () => {
  const { begin, draft } = correcting()
  await begin()
  expect(draft.photo(photo.sha256)).toEqual({ ...photo, path: `file at ${photo.sha256}` })
  expect(draft.photo(drawn.sha256)).toEqual({ ...drawn, path: `file at ${drawn.sha256}` })
  expect(draft.confirmed()?.path).toBe(`file at ${hand.image}`)
  expect(draft.files()).toHaveLength(3)
  const signing = { seal: sealOf(draftedIn(draft)!, content.finishedAt)!, signatures: {} }
  draft.saveSigning(signing)
  const post = postOf(draft)!
  expect(new Set(post.pictures.map(({ sha256 }) => sha256))).toEqual(new Set(hashes))
  expect(await photosOf(async (path) => utf8(path), post, draft.sent())).toEqual([])
})

it('is no draft before all its pictures are here, and goes on where the network broke', async () => {
  const { begin, draft, world, fetched, storage } = correcting()
  world.left = 1
  expect(await begin()).toEqual({ offline: true })
  expect([draft.head(), draftIds(storage)]).toEqual([undefined, []])
  world.left = Number.POSITIVE_INFINITY
  await begin()
  expect(fetched).toEqual(hashes.map((sha256) => `at ${sha256}`))
  expect(draft.head()).toMatchObject({ version: 2 })
})

it('says that the phone is full, and leaves no picture of what was never begun', async () => {
  const { begin, world, parts, storage, removed } = correcting()
  world.left = 2
  await begin()
  world.brings = 'full'
  expect(await begin()).toBe('full')
  await finishArrivals({ ...parts, newId: () => '1' } as never)
  expect(removed).toHaveLength(2)
  expect(storage.keys().filter((key) => /^(inspection|fetching)\//.test(key))).toEqual([])
})

it('keeps its pictures when the app starts again', async () => {
  const { begin, parts, removed, draft } = correcting()
  await begin()
  await finishArrivals({ ...parts, newId: () => '1' } as never)
  expect([removed, draft.files().length]).toEqual([[], 3])
})

it('takes nothing for what was signed that has another hash', async () => {
  const { begin, world, parts, draft } = correcting()
  world.signed = 'f'.repeat(64)
  expect(await readSigned(parts.api, of)).toEqual({ failed: 'E-SIGNED' })
  expect(await begin()).toEqual({ failed: 'E-SIGNED' })
  expect(draft.files()).toEqual([])
})

const signed: Signed = { content, contentHash, tables: [...someHead.tables], pictures: [] }

it.each([[{ kind: 'obstructed', facts: '不让进', photos: [photo] }], [{ kind: 'notHeld', reason: 'moved' }]] as const)(
  'takes up an ending without a result: %j',
  (ending) => {
    const { end } = correctionOf({ ...signed, content: { ...content, ending: { ...ending } as never } }, '写错了')
    expect(end).toMatchObject({ kind: ending.kind, photos: 'photos' in ending ? [photo.sha256] : [] })
  },
)
