import { signOutWarning } from '@app/rules/submission/words'
import type { HandOverShown } from '@app/types/inspection/hand-over'
import { expect, it } from 'vitest'
import { fromBase64url } from '../../data/base64'
import { memoryStorage } from '../../data/memory-storage'
import type { Outcome } from '../../data/outcome'
import { fromUtf8, utf8 } from '../../data/utf8'
import type { DraftInspector } from '../draft'
import { draftIds, listDrafts, openDraft } from '../drafts'
import { beginDraft } from '../outbox/begin-draft'
import { newPhone, startApp, type TestPhone, testServer } from '../outbox/testing'
import { generalKeys, signedDraft, someHead, somePhoto } from '../testing'
import { idsToAsk, noteGiven, noteHanded } from './follow-handed'
import { giveDraft, otherOf, takeBack } from './give-draft'
import { packDraft } from './packed'
import { finishArrivals, type TakeParts, takeDraft } from './take-draft'

const id = someHead.inspectionId
const [lead, second] = someHead.inspectors as readonly [DraftInspector, DraftInspector]
const [failed = ''] = generalKeys
const refused = (code: string): Outcome<never> => ({ refused: { code, message: code, next: '' } }) as never

/** A server that keeps one hand-over, as the real one does; `says` answers instead, `loses` does it and says nothing. */
const handServer = () => {
  const pictures = testServer()
  let kept: { draft: string; pictures: readonly { purpose: 'photo' | 'signature'; sha256: string }[] } | undefined
  let shown: HandOverShown | undefined
  let takenAs: string | undefined
  const fault: { says?: Outcome<never>; loses?: boolean; lacksTable?: true } = {}
  const answered = () => (fault.loses ? { offline: true as const } : { value: shown as HandOverShown })
  const stands = (state: HandOverShown['state']) => {
    if (shown) shown = { ...shown, state }
  }
  const inspection = {
    handOverDraft: async (input: { draft: string; pictures: NonNullable<typeof kept>['pictures'] }) => {
      if (fault.says) return fault.says
      kept = input
      const at = '2026-11-24T03:00:00.000Z'
      shown = {
        ...{ shopId: someHead.shopId, inspectionId: id, shopName: someHead.shopName, from: lead.name, to: second.name },
        ...{ givenAt: at, expiresAt: at, state: 'waiting' },
      }
      return answered()
    },
    withdrawHandOver: async () => {
      if (fault.says) return fault.says
      if (!shown) return refused('handOver.unknown')
      if (takenAs) return refused('handOver.taken')
      stands('withdrawn')
      return answered()
    },
    openHandedOver: async ({ from = 0 }: { from?: number }) => {
      if (!kept || !shown) return refused('handOver.unknown')
      const text = kept.draft.slice(from, from + 3_000)
      const page = { handOver: shown, text, tables: [], pictures: [] }
      const next = from + text.length
      if (next < kept.draft.length) return { value: { ...page, next } }
      const pictures = kept.pictures.map((one) => ({ ...one, url: `at ${one.sha256}` }))
      return { value: { ...page, tables: fault.lacksTable ? [] : someHead.tables, pictures } }
    },
    takeOverDraft: async ({ keptAs }: { keptAs: string }) => {
      if (fault.says) return fault.says
      if (takenAs && takenAs !== keptAs) return refused('handOver.taken')
      takenAs = keptAs
      stands('taken')
      return answered()
    },
  }
  return { pictures, inspection, fault, now: () => (shown ? [shown] : []) }
}

const giverOn = (server: ReturnType<typeof handServer>) => {
  const { storage, ...rest } = newPhone()
  const app = startApp({ storage, ...rest })
  beginDraft(storage, app.door, someHead)
  const draft = signedDraft(storage)
  const parts = {
    api: { photo: { preparePicture: server.pictures.preparePicture }, inspection: server.inspection } as never,
    readFile: async (path: string) => utf8(path),
    uploadFile: server.pictures.uploadFile,
    ...{ newKey: () => 'key', now: () => Date.parse('2026-11-24T03:00:00Z') },
  }
  const give = () => giveDraft(parts, draft, second)
  const note = (given: readonly HandOverShown[]) => noteGiven({ storage, outbox: app.door }, given)
  const parcel = () => app.door.state().parcels[0]
  return { storage, draft, parts, give, note, app, parcel, back: () => takeBack({ ...parts, outbox: app.door }, draft) }
}

let made = 0
const takerOn = (server: ReturnType<typeof handServer>, phone: TestPhone = newPhone()) => {
  const app = startApp(phone)
  const removed: string[] = []
  /** What the network brings of an address. */
  const network: { brings: 'picture' | 'nothing' | 'full' } = { brings: 'picture' }
  const parts: TakeParts = {
    ...{ storage: phone.storage, outbox: app.door, api: server.inspection as never },
    fetchFile: async (url) => {
      if (network.brings === 'full') return 'full'
      return network.brings === 'nothing' ? undefined : { path: `file of ${url}` }
    },
    removeFile: (path) => void removed.push(path),
    ...{ newId: () => `kept ${++made}`, now: () => 7 },
  }
  return { phone, parts, network, removed, take: () => takeDraft(parts, id), draft: () => openDraft(phone.storage, id) }
}

it('does not count a picture as sent that did not arrive whole', async () => {
  const server = handServer()
  const giver = giverOn(server)
  const uploadFile = async () => true
  expect(await giveDraft({ ...giver.parts, uploadFile }, giver.draft, second)).toEqual({ offline: true })
  expect([giver.draft.sent(), giver.draft.handed()]).toEqual([[], undefined])
  await giver.give()
  expect(giver.draft.handed()).toMatchObject({ state: 'given' })
})

it('goes on where it stopped on the other’s phone, with answers and photos, and is locked here', async () => {
  const server = handServer()
  const giver = giverOn(server)
  expect(otherOf(giver.draft, lead.personId)).toEqual(second)
  await giver.give()
  expect(giver.draft.handed()).toMatchObject({ state: 'given', to: second.name })
  expect(listDrafts(giver.storage)[0]?.step).toBe('handed')
  const taker = takerOn(server)
  await taker.take()
  const draft = taker.draft()
  expect(draft.head()).toEqual(someHead)
  expect(draft.answers()).toEqual(giver.draft.answers())
  expect(draft.end()).toEqual(giver.draft.end())
  const [photoId = ''] = draft.answers()[failed]?.photos ?? []
  const sha256 = giver.draft.photo(photoId)?.sha256 ?? ''
  expect(draft.photo(photoId)).toMatchObject({ sha256, path: `file of at ${sha256}` })
  expect(draft.sent()).toEqual([sha256])
  expect([...server.pictures.pictures.keys()]).toEqual([sha256])
  expect(draft.signing().signatures).toEqual({})
  expect(listDrafts(taker.phone.storage)[0]).toMatchObject({ step: 'check', done: 30 })
  expect(idsToAsk(giver.storage)).toEqual([id])
  giver.note(server.now())
  expect(giver.draft.handed()?.state).toBe('taken')
  await giver.back()
  expect(giver.draft.handed()?.state).toBe('taken')
})

it('is open here again when it was taken back, refused, or returned', async () => {
  const server = handServer()
  const giver = giverOn(server)
  await giver.give()
  await giver.back()
  expect(giver.draft.handed()).toBeUndefined()
  server.fault.says = refused('inspection.submitted')
  await giver.give()
  expect(giver.draft.handed()).toBeUndefined()
  delete server.fault.says
  await giver.give()
  giver.note(server.now().map((one) => ({ ...one, state: 'returned' as const })))
  expect(giver.draft.handed()?.state).toBe('returned')
})

it('stays locked while nobody knows whether it arrived, until the server says', async () => {
  const server = handServer()
  const giver = giverOn(server)
  server.fault.loses = true
  await giver.give()
  expect(giver.draft.handed()?.state).toBe('giving')
  giver.note([])
  expect(giver.draft.handed()?.state).toBe('giving')
  giver.note(server.now())
  expect(giver.draft.handed()?.state).toBe('given')
})

it('is no draft on the other’s phone before the server agrees, and becomes one after a lost answer', async () => {
  const server = handServer()
  await giverOn(server).give()
  const taker = takerOn(server)
  server.fault.loses = true
  await taker.take()
  expect(listDrafts(taker.phone.storage)).toEqual([])
  server.fault.loses = false
  await finishArrivals(taker.parts)
  expect(listDrafts(taker.phone.storage)).toMatchObject([{ inspectionId: id, step: 'check' }])
})

it('is here only with its pictures, and goes on where the network broke', async () => {
  const server = handServer()
  await giverOn(server).give()
  const taker = takerOn(server)
  taker.network.brings = 'nothing'
  expect(await taker.take()).toEqual({ offline: true })
  taker.network.brings = 'full'
  expect(await taker.take()).toBe('full')
  expect([listDrafts(taker.phone.storage), server.now()[0]?.state]).toEqual([[], 'waiting'])
  taker.network.brings = 'picture'
  expect(await taker.take()).toHaveProperty('value')
  expect(listDrafts(taker.phone.storage)).toMatchObject([{ inspectionId: id, step: 'check' }])
})

it('travels without its tables, and is not opened where the server does not have one of them', async () => {
  const server = handServer()
  const giver = giverOn(server)
  expect(fromUtf8(fromBase64url(packDraft(giver.draft) ?? '') ?? utf8(''))).not.toContain('groups')
  await giver.give()
  server.fault.lacksTable = true
  expect(await takerOn(server).take()).toBe('unreadable')
})

it('travels with photos of what was mended that wait aside', async () => {
  const server = handServer()
  const giver = giverOn(server)
  const { draft } = giver
  draft.savePhoto('m1', somePhoto('mended'))
  draft.saveAnswers({ ...draft.answers(), [failed]: { ...draft.answers()[failed], aside: ['m1'] } }, 1)
  await giver.give()
  const taker = takerOn(server)
  await taker.take()
  const { sha256 } = somePhoto('mended')
  expect(taker.draft().answers()[failed]?.aside).toEqual(['m1'])
  expect(taker.draft().photo('m1')).toMatchObject({ sha256, path: `file of at ${sha256}` })
})

it('stays here when it is more than one call carries', async () => {
  const server = handServer()
  const giver = giverOn(server)
  const { inspectionId } = someHead
  const remark = '灭蝇灯坏了。'.repeat(80)
  const answers = Object.fromEntries(Object.keys(giver.draft.answers()).map((key) => [key, { remark }]))
  const more = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`x.${n}`, { remark }]))
  giver.draft.saveAnswers({ ...answers, ...more }, 1)
  expect(await giver.give()).toBe('tooLarge')
  expect([openDraft(giver.storage, inspectionId).handed(), server.now()]).toEqual([undefined, []])
})

it('leaves no picture of what was never taken over', async () => {
  const server = handServer()
  await giverOn(server).give()
  const taker = takerOn(server)
  server.fault.loses = true
  const write = taker.phone.storage.write
  const full = {
    ...taker.phone.storage,
    write: (key: string, value: unknown) => !key.includes('/end') && write(key, value),
  }
  expect(await takeDraft({ ...taker.parts, storage: full }, id)).toBe('full')
  await finishArrivals(taker.parts)
  expect(taker.removed).toHaveLength(1)
  expect(taker.phone.storage.keys().filter((key) => /^(inspection|arriving|fetching)\//.test(key))).toEqual([])
})

it('leaves nothing on a phone that came too late', async () => {
  const server = handServer()
  await giverOn(server).give()
  await takerOn(server).take()
  const late = takerOn(server)
  expect(await late.take()).toMatchObject({ refused: { code: 'handOver.taken' } })
  expect(late.phone.storage.keys().filter((key) => /^(inspection|arriving)\//.test(key))).toEqual([])
})

it('comes back to the phone that gave it, with its own photos', async () => {
  const server = handServer()
  const phone = newPhone()
  const first = takerOn(server, phone)
  beginDraft(phone.storage, first.parts.outbox, someHead)
  const own = signedDraft(phone.storage)
  await giveDraft(giverOn(server).parts, own, second)
  expect(own.handed()?.state).toBe('given')
  await first.take()
  expect(own.handed()).toBeUndefined()
  expect(own.photo('p1')?.path).toBe('photo')
})

const receipt = {
  ...{ inspectionId: id, version: 1, contentHash: 'c'.repeat(64) },
  ...{ receivedAt: '2026-11-24T05:00:00Z', receiptHash: 'd'.repeat(64) },
}

it('is nothing that this phone has to send once the other took it over, and is put away once that one delivered', async () => {
  const server = handServer()
  const giver = giverOn(server)
  const warning = () => signOutWarning(giver.app.door.state())
  expect(warning()).toContain('1 份')
  await giver.give()
  expect(warning()).toContain('1 份')
  await takerOn(server).take()
  giver.note(server.now())
  expect(warning()).toBeUndefined()
  expect(idsToAsk(giver.storage)).toEqual([id])
  giver.note(server.now().map((one) => ({ ...one, state: 'delivered', delivered: { by: second.name, receipt } })))
  expect(giver.parcel()).toMatchObject({ stage: 'delivered', by: second.name, receipt, cleared: true })
  expect([listDrafts(giver.storage), draftIds(giver.storage), idsToAsk(giver.storage)]).toEqual([[], [], []])
  expect(giver.app.removed.length).toBeGreaterThan(0)
  expect(warning()).toBeUndefined()
})

it('goes on here when the station gave it back, with who did so and why, and counts again', async () => {
  const server = handServer()
  const giver = giverOn(server)
  await giver.give()
  await takerOn(server).take()
  giver.note(server.now())
  const released = { at: '2026-11-24T06:00:00Z', by: '容止戈', reason: '手机丢了' }
  giver.note(server.now().map((one) => ({ ...one, state: 'released', released })))
  expect(giver.draft.handed()).toMatchObject({ state: 'released', released: { by: '容止戈', reason: '手机丢了' } })
  expect(signOutWarning(giver.app.door.state())).toContain('1 份')
  noteHanded(giver.app.door, giver.draft, undefined)
  expect(giver.draft.answers()).not.toEqual({})
  expect(listDrafts(giver.storage)).toMatchObject([{ inspectionId: id, step: 'signed' }])
})

it('is given only by one of the two, and no correction is', () => {
  const draft = openDraft(memoryStorage(), id)
  draft.begin({ ...someHead, version: 2 })
  expect(otherOf(draft, lead.personId)).toBeUndefined()
  draft.begin(someHead)
  expect(otherOf(draft, 'somebody')).toBeUndefined()
  expect(otherOf(draft, second.personId)).toEqual(lead)
})
