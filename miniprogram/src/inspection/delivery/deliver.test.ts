import { inspectionContract } from '@app/types/inspection/contract'
import { photoContract } from '@app/types/photo/contract'
import { expect, it, vi } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import { utf8 } from '../../data/utf8'
import { openDraft } from '../drafts'
import { seal, signedDraft, someEnd, someHead } from '../testing'
import { deedKey } from './deed-key'
import { type Delivered, type DeliverParts, deliver } from './deliver'
import { picturesOf } from './pictures'

const begun = () => signedDraft(memoryStorage())

const received: Extract<Delivered, { outcome: 'received' }> = {
  outcome: 'received',
  receipt: {
    inspectionId: someHead.inspectionId,
    version: 1,
    contentHash: 'a'.repeat(64),
    receivedAt: '2026-11-24T03:01:00Z',
    receiptHash: 'b'.repeat(64),
  },
  state: 'submitted',
  verdict: 'basicallyConforming',
  documentNumber: '云溪〔2026〕1号',
  marks: [],
}
const form = { state: 'wanted' as const, url: 'https://objects', fields: { key: 'k' }, expiresAt: '' }

const parts = () => {
  let key = 0
  return {
    preparePicture: vi.fn<DeliverParts['preparePicture']>(async () => ({ value: form })),
    uploadFile: vi.fn<DeliverParts['uploadFile']>(async () => true),
    readFile: vi.fn<DeliverParts['readFile']>(async (path) => utf8(path)),
    deliver: vi.fn<DeliverParts['deliver']>(async () => ({ value: received })),
    newKey: () => `key-${++key}`,
    onProgress: vi.fn(),
  }
}

it('sends every picture under its content, then the record whole, as the contracts take them', async () => {
  const kit = parts()
  expect(await deliver(kit, begun())).toEqual({ value: received })
  const asked = kit.preparePicture.mock.calls.map(([input]) =>
    photoContract.preparePicture['~orpc'].inputSchema!.parse(input),
  )
  expect(asked.map(({ purpose, contentType }) => `${purpose} ${contentType}`)).toEqual([
    'photo image/jpeg',
    ...Array.from({ length: 3 }, () => 'signature image/png'),
  ])
  const [[record]] = kit.deliver.mock.calls as [Parameters<DeliverParts['deliver']>]
  expect(inspectionContract.deliverInspection['~orpc'].inputSchema!.parse(record)).toEqual(record)
  expect(record.signatures.map(({ role, personId }) => [role, personId])).toEqual([
    ['inspector', someHead.inspectors[0].personId],
    ['inspector', someHead.inspectors[1].personId],
    ['merchant', undefined],
  ])
  expect(record.signatures.every(({ contentHash }) => contentHash === record.contentHash)).toBe(true)
  expect(kit.onProgress).toHaveBeenLastCalledWith(3, 4)
})

it('goes on where the network broke: what has arrived is not sent again', async () => {
  const kit = parts()
  const draft = begun()
  kit.uploadFile.mockResolvedValueOnce(true).mockResolvedValueOnce(false)
  expect(await deliver(kit, draft)).toEqual({ offline: true })
  expect(kit.deliver).not.toHaveBeenCalled()
  kit.preparePicture.mockClear()
  expect(await deliver(kit, draft)).toEqual({ value: received })
  expect(kit.preparePicture).toHaveBeenCalledTimes(3)
})

it('asks for a new form with a new key in every try, and sends no picture that is there', async () => {
  const kit = parts()
  kit.preparePicture.mockResolvedValue({ value: { state: 'there' } })
  expect(await deliver(kit, begun())).toEqual({ value: received })
  expect(kit.uploadFile).not.toHaveBeenCalled()
  const keys = kit.preparePicture.mock.calls.map(([, options]) => options?.idempotencyKey)
  expect(new Set(keys).size).toBe(4)
})

it('repeats a lost delivery under the same key, and a changed one under another', async () => {
  const kit = parts()
  const draft = begun()
  kit.deliver.mockResolvedValueOnce({ offline: true })
  await deliver(kit, draft)
  await deliver(kit, draft)
  draft.saveEnd({ ...someEnd, note: '补一句' })
  seal(draft)
  await deliver(kit, draft)
  const keys = kit.deliver.mock.calls.map(([, options]) => options?.idempotencyKey)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

it('sends once more, by itself, the pictures that the server lacks and no other', async () => {
  const kit = parts()
  const draft = begun()
  const lost = picturesOf(draft)[1]?.sha256 ?? ''
  kit.deliver.mockResolvedValueOnce({ value: { outcome: 'filesMissing', files: [lost] } })
  expect(await deliver(kit, draft)).toEqual({ value: received })
  expect(kit.preparePicture.mock.calls.slice(4).map(([{ sha256 }]) => sha256)).toEqual([lost])
})

it('says that pictures are missing when they are missing again, and tries anew the next time', async () => {
  const kit = parts()
  const draft = begun()
  const files = picturesOf(draft).map(({ sha256 }) => sha256)
  kit.deliver.mockResolvedValueOnce({ value: { outcome: 'filesMissing', files } })
  kit.deliver.mockResolvedValueOnce({ value: { outcome: 'filesMissing', files } })
  expect(await deliver(kit, draft)).toEqual({ value: { outcome: 'filesMissing', files } })
  expect(draft.sent()).toEqual([])
  expect(await deliver(kit, draft)).toEqual({ value: received })
})

it('hands on a conflict and a refusal, and keeps everything', async () => {
  const kit = parts()
  const draft = begun()
  const existing = { version: 1, contentHash: 'c'.repeat(64), receivedAt: '2026-11-24T03:01:00Z', by: '韩砚秋' }
  const refused = { code: 'inspection.recusedBefore', message: '被申请回避过' }
  kit.deliver.mockResolvedValueOnce({ value: { outcome: 'conflict', existing } }).mockResolvedValueOnce({ refused })
  expect(await deliver(kit, draft)).toEqual({ value: { outcome: 'conflict', existing } })
  expect(await deliver(kit, draft)).toEqual({ refused })
  expect(draft.head()).toEqual(someHead)
  expect(draft.sent()).toHaveLength(4)
})

it.each([
  ['is gone', async () => Promise.reject(new Error('no such file'))],
  ['is another', async () => utf8('another picture')],
])('sends nothing when a photo of the record %s, and says what to do', async (_, readFile) => {
  const kit = { ...parts(), readFile }
  expect(await deliver(kit, begun())).toMatchObject({ refused: { message: '有一张照片在手机里找不到了' } })
  expect(kit.preparePicture).not.toHaveBeenCalled()
})

it('says so when the phone no longer has the inspection, or nobody has sealed it', async () => {
  expect(await deliver(parts(), openDraft(memoryStorage(), 'gone'))).toEqual({ failed: 'E-DRAFT' })
})

it('makes keys that the gateway takes, different for different Chinese words', () => {
  const keys = [deedKey('01K', { note: '好' }), deedKey('01K', { note: '坏' }), deedKey('01K', { note: '好' })]
  expect(keys[0]).toMatch(/^[\x21-\x7e]{1,128}$/)
  expect([keys[0] === keys[2], keys[0] === keys[1]]).toEqual([true, false])
})

it('sends the second inspector’s own hand with the rest', () => {
  const draft = begun()
  draft.saveConfirmed({ path: 'hand', sha256: 'e'.repeat(64), at: '2026-11-24T02:02:00Z' })
  seal(draft)
  expect(picturesOf(draft)).toContainEqual({ path: 'hand', sha256: 'e'.repeat(64), purpose: 'signature' })
  const content = draft.signing().seal?.text ?? ''
  expect(JSON.parse(content)).toMatchObject({ beginning: { secondConfirmed: { how: 'here', image: 'e'.repeat(64) } } })
})
