import { expect, it, vi } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { createUpload } from '../data/upload'
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
  let key = 0
  return { upload, submit, newKey: () => `key-${++key}`, onProgress: vi.fn() }
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

/** A server as it is: one form for one key, for a quarter of an hour; it takes no record that names a file it lacks. */
const server = () => {
  const state = { now: 0, online: true }
  const forms = new Map<string, { readonly uploadId: string; readonly until: number }>()
  const arrived = new Set<string>()
  const upload = createUpload({
    prepareUpload: async (_, options) => {
      const key = options?.idempotencyKey ?? ''
      const form = forms.get(key) ?? { uploadId: `u${forms.size + 1}`, until: state.now + 15 }
      forms.set(key, form)
      return {
        value: { uploadId: form.uploadId, url: 'https://objects', fields: { key: form.uploadId }, expiresAt: '' },
      }
    },
    readFile: async (path) => new TextEncoder().encode(path),
    uploadFile: async ({ fields }) => {
      const [form] = [...forms.values()].filter(({ uploadId }) => uploadId === fields['key'])
      if (!state.online || !form || state.now >= form.until) return false
      arrived.add(form.uploadId)
      return true
    },
  })
  const submit = vi.fn<DeliverParts['submit']>(async (record) => {
    const named = record.signatures.map(({ image }) => image.uploadId)
    const lost = named.filter((uploadId) => !arrived.has(uploadId))
    const refused = { code: 'upload.unknown', message: '没有收到这个文件', next: '请重新上传。', detail: lost }
    return lost.length > 0 ? { refused } : { value: receipt }
  })
  return { state, arrived, kit: { ...parts(), upload, submit } }
}

it.each([1, 14, 15, 16, 24 * 60, 31 * 24 * 60])(
  'sends a file %i minutes after its form was made for nothing',
  async (minutes) => {
    const { state, kit } = server()
    const draft = begun()
    state.online = false
    expect(await deliver(kit, draft)).toEqual({ offline: true })
    state.now += minutes
    state.online = true
    expect(await deliver(kit, draft)).toEqual({ value: receipt })
  },
)

it('sends once more, by itself, what the server says it never got', async () => {
  const { arrived, kit } = server()
  const draft = begun()
  draft.saveUploads({ first: { uploadId: 'gone', sha256: 'a' }, merchant: { uploadId: 'gone too', sha256: 'b' } })
  expect(await deliver(kit, draft)).toEqual({ value: receipt })
  expect(kit.submit).toHaveBeenCalledTimes(2)
  const [first, second] = kit.submit.mock.calls.map(([, options]) => options?.idempotencyKey)
  expect(second).not.toBe(first)
  expect(Object.values(draft.uploads()).every(({ uploadId }) => arrived.has(uploadId))).toBe(true)
})

it('says what is missing when it is missing again, and sends it anew the next time', async () => {
  const { kit } = server()
  const draft = begun()
  const refused = { code: 'upload.unknown', message: '没有收到这个文件', next: '请重新上传。', detail: ['协办 丁望舒'] }
  kit.submit.mockResolvedValueOnce({ refused }).mockResolvedValueOnce({ refused })
  const outcome = await deliver(kit, draft)
  expect(outcome).toMatchObject({ refused: { code: 'upload.unknown', detail: ['协办 丁望舒'] } })
  expect(outcome).not.toMatchObject({ refused: { next: refused.next } })
  expect(kit.submit).toHaveBeenCalledTimes(2)
  expect(draft.uploads()).toEqual({})
  expect(await deliver(kit, draft)).toEqual({ value: receipt })
})

it('does not send again for any other refusal, and keeps what has arrived', async () => {
  const { kit } = server()
  const draft = begun()
  const refused = { code: 'inspection.submitted', message: '这次检查已提交，不能再改' }
  kit.submit.mockResolvedValueOnce({ refused })
  expect(await deliver(kit, draft)).toEqual({ refused })
  expect(kit.submit).toHaveBeenCalledTimes(1)
  expect(Object.keys(draft.uploads())).toHaveLength(4)
})

it('says so when the phone no longer has the inspection', async () => {
  expect(await deliver(parts(), openDraft(memoryStorage(), 'gone'))).toEqual({ failed: 'E-DRAFT' })
})

it('makes keys that the gateway takes, different for different Chinese words', () => {
  const keys = [deedKey('01K', { note: '好' }), deedKey('01K', { note: '坏' }), deedKey('01K', { note: '好' })]
  expect(keys[0]).toMatch(/^[\x21-\x7e]{1,128}$/)
  expect([keys[0] === keys[2], keys[0] === keys[1]]).toEqual([true, false])
})
