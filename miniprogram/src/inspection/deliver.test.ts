import { expect, it, vi } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { deedKey } from './deed-key'
import { type DeliverParts, deliver } from './deliver'
import { openDraft } from './drafts'
import { allPass, itemKeys, signedEnd, someHead } from './testing'

const begun = () => {
  const draft = openDraft(memoryStorage(), someHead.inspectionId)
  draft.begin(someHead)
  draft.savePhoto('p1', { path: 'photo', takenAt: '2026-11-24T02:10:00Z' })
  draft.saveAnswers({ ...allPass, [itemKeys[0] ?? '']: { result: 'pass', photos: ['p1'] } }, 1)
  draft.saveEnd(signedEnd)
  return draft
}

const receipt = {
  inspectionId: someHead.inspectionId,
  verdict: 'conforming' as const,
  documentNumber: '云溪〔2026〕1号',
}

const parts = () => {
  let n = 0
  const upload = vi.fn<DeliverParts['upload']>(async () => ({ value: { uploadId: `u${++n}`, sha256: 'a' } }))
  const submit = vi.fn<DeliverParts['submit']>(async () => ({ value: receipt }))
  return { upload, submit, onProgress: vi.fn() }
}

it('sends every file, then the record', async () => {
  const kit = parts()
  expect(await deliver(kit, begun())).toEqual({ value: receipt })
  expect(kit.upload.mock.calls.map(([{ purpose }]) => purpose)).toEqual([
    'photo',
    'signature',
    'signature',
    'signature',
  ])
  expect(kit.onProgress).toHaveBeenLastCalledWith(3, 4)
})

it('goes on where the network broke: what has arrived is not sent again', async () => {
  const kit = parts()
  const draft = begun()
  kit.upload.mockResolvedValueOnce({ value: { uploadId: 'u0', sha256: 'a' } }).mockResolvedValueOnce({ offline: true })
  expect(await deliver(kit, draft)).toEqual({ offline: true })
  expect(kit.submit).not.toHaveBeenCalled()
  kit.upload.mockClear()
  expect(await deliver(kit, draft)).toEqual({ value: receipt })
  expect(kit.upload).toHaveBeenCalledTimes(3)
})

it('repeats a lost submission under the same key, and a changed one under another', async () => {
  const kit = parts()
  const draft = begun()
  kit.submit.mockResolvedValueOnce({ offline: true })
  await deliver(kit, draft)
  await deliver(kit, draft)
  draft.saveEnd({ ...signedEnd, note: '补一句' })
  await deliver(kit, draft)
  const keys = kit.submit.mock.calls.map(([, options]) => options?.idempotencyKey)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

it('says so when the phone no longer has the inspection', async () => {
  expect(await deliver(parts(), openDraft(memoryStorage(), 'gone'))).toEqual({ failed: 'E-DRAFT' })
})

it('makes keys that the gateway takes, different for different Chinese words', () => {
  const keys = [deedKey('01K', { note: '好' }), deedKey('01K', { note: '坏' }), deedKey('01K', { note: '好' })]
  expect(keys[0]).toMatch(/^[\x21-\x7e]{1,128}$/)
  expect([keys[0] === keys[2], keys[0] === keys[1]]).toEqual([true, false])
})
