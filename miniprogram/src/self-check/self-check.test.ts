import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import type { Outcome } from '../data/outcome'
import { sha256 } from '../data/sha256'
import { openSelfCheckDrafts, type SelfCheckDraft } from './draft'
import { type SendParts, sendSelfCheck } from './send'
import { answered, findingsOf, firstOpen, gapAt, gapsOf, stepsOf, withoutPhoto, withPhoto } from './walk'

const item = (key: string, more: object = {}) => ({
  ...{ key, number: key, text: `看${key}`, keyItem: false, naAllowed: false },
  ...more,
})
const table = {
  groups: [
    { key: 'a', title: '人员', items: [item('a1'), item('a2', { naAllowed: true })] },
    {
      ...{ key: 'b', title: '冷藏冷冻' },
      items: [item('b1', { photo: 'wanted', reading: { quantity: '冷藏温度', unit: '℃', least: '0', most: '8' } })],
    },
  ],
} as unknown as Parameters<typeof stepsOf>[0]

const begun: SelfCheckDraft = {
  ...{ selfCheckId: 'S1', shopId: 'YX100001', tableId: 'T-ZC', version: 1, day: '2026-11-25' },
  ...{ startedAt: '2026-11-25T00:00:00.000Z', answers: {}, photos: [] },
}
const photo = {
  ...{ photoId: 'P1', itemKey: 'b1', spot: '2 号冰箱', takenAt: '2026-11-25T00:01:00.000Z' },
  ...{ source: 'camera' as const, path: 'file:1' },
}
const filled = withPhoto(
  ['a1', 'a2', 'b1'].reduce((draft, key) => answered(draft, key, { result: 'ok' }), begun),
  photo,
)
const whole = answered(filled, 'b1', { reading: '5' })

describe('a self-check that is filled in', () => {
  it('goes on at the first item that lacks something', () => {
    expect(stepsOf(table).map(({ group }) => group)).toEqual(['人员', '人员', '冷藏冷冻'])
    expect([firstOpen(table, begun), firstOpen(table, filled), firstOpen(table, whole)]).toEqual([0, 2, 3])
  })

  it('says of an item what it lacks', () => {
    const lacks = (draft: SelfCheckDraft, key: string) => gapAt(table, draft, key)?.lacks
    expect(lacks(begun, 'a1')).toBe('answer')
    expect(lacks(filled, 'b1')).toBe('reading')
    expect(lacks(withoutPhoto(whole, 'P1'), 'b1')).toBe('photo')
    expect(lacks(answered(whole, 'b1', { reading: '12' }), 'b1')).toBe('remark')
    expect(gapsOf(table, whole)).toEqual([])
  })

  it('counts what was read outside its limits as a problem, whatever was said', () => {
    const warm = answered(whole, 'b1', { reading: '12', remark: '门没关好' })
    expect(findingsOf(table, warm).map((step) => step.item.key)).toEqual(['b1'])
    expect(findingsOf(table, whole)).toEqual([])
  })

  it('is kept with every tap, and what is changed was not finished before', () => {
    const drafts = openSelfCheckDrafts(memoryStorage(), 'YX100001')
    drafts.save('2026-11-25', { ...whole, finishedAt: '2026-11-25T00:05:00.000Z' })
    expect(drafts.waiting().map(({ period }) => period)).toEqual(['2026-11-25'])
    const finished = drafts.read('T-ZC', '2026-11-25')
    drafts.save('2026-11-25', answered(finished ?? begun, 'a1', { result: 'problem', remark: '没戴帽子' }))
    expect(drafts.waiting()).toEqual([])
    expect(openSelfCheckDrafts(memoryStorage(), 'YX100002').read('T-ZC', '2026-11-25')).toBeUndefined()
  })
})

const bytes = new Uint8Array([1, 2, 3])
const hash = sha256(bytes)
const taken = {
  ...{ selfCheckId: 'S1', period: '2026-11-25', outcome: 'settled' as const, isLate: false },
  ...{ receivedAt: '2026-11-25T00:06:00.000Z', findings: 0 },
}

/** A server that has what was sent to it, as far as the network lets through. */
const sending = (fails: { upload?: boolean; submit?: Outcome<never>; file?: boolean } = {}) => {
  const drafts = openSelfCheckDrafts(memoryStorage(), 'YX100001')
  const submitted: { photos: { sha256: string }[]; sentAt: string; finishedAt: string }[] = []
  let arrived = false
  const parts = {
    api: {
      prepareSelfCheckPhoto: async () => ({
        value: arrived ? { state: 'there' } : { state: 'wanted', url: 'u', fields: {}, expiresAt: '' },
      }),
      submitSelfCheck: async (sent: (typeof submitted)[number]) => {
        submitted.push(sent)
        return fails.submit ?? { value: taken }
      },
    },
    readFile: async () => (fails.file ? Promise.reject(new Error('gone')) : bytes),
    uploadFile: async () => {
      arrived = !fails.upload
      return arrived
    },
    drafts,
    now: () => Date.parse('2026-11-25T00:05:00.000Z'),
  } as unknown as SendParts
  drafts.save('2026-11-25', whole)
  return { parts, drafts, submitted }
}

describe('a self-check that is sent', () => {
  it('names its photos by their content, and leaves the phone once the server has it', async () => {
    const { parts, drafts, submitted } = sending()
    expect(await sendSelfCheck(parts, '2026-11-25', whole)).toEqual({ value: taken })
    expect(submitted[0]?.photos).toEqual([expect.objectContaining({ sha256: hash, spot: '2 号冰箱' })])
    expect(drafts.read('T-ZC', '2026-11-25')).toBeUndefined()
  })

  it.each([
    [{ upload: true }, { offline: true }, 0],
    [{ submit: { offline: true } as Outcome<never> }, { offline: true }, 1],
    [{ file: true }, { lost: photo }, 0],
  ])('stays on the phone where %o', async (fails, outcome, times) => {
    const { parts, drafts, submitted } = sending(fails)
    expect(await sendSelfCheck(parts, '2026-11-25', whole)).toEqual(outcome)
    expect(submitted).toHaveLength(times)
    expect(drafts.read('T-ZC', '2026-11-25')?.finishedAt).toBe('2026-11-25T00:05:00.000Z')
    expect(drafts.waiting()).toHaveLength(1)
  })
})
