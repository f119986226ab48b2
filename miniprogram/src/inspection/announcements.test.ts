import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import type { Outcome } from '../data/outcome'
import { keepAnnouncement, putAwayRefused, refusedAnnouncements, sendAnnouncements } from './announcements'
import { openDraft } from './drafts'
import { someHead } from './testing'

const announcement = (inspectionId: string) => ({
  inspectionId,
  shopId: someHead.shopId,
  kind: 'routine' as const,
  startedAt: someHead.startedAt,
  secondInspectorId: someHead.inspectors[1].personId,
})

const begun = (...ids: readonly string[]) => {
  const storage = memoryStorage()
  for (const inspectionId of ids) {
    openDraft(storage, inspectionId).begin({ ...someHead, inspectionId })
    keepAnnouncement(storage, announcement(inspectionId))
  }
  const said: { inspectionId: string; key: string | undefined }[] = []
  const send = (outcome: Outcome<never> | { readonly value: object }) =>
    sendAnnouncements({
      storage,
      drafts: storage,
      announce: async ({ inspectionId }, options) => {
        said.push({ inspectionId, key: options?.idempotencyKey })
        return outcome as never
      },
    })
  return { storage, said, send, ids: () => said.map(({ inspectionId }) => inspectionId) }
}

describe('telling the bureau that an inspection began', () => {
  it('waits for the network, then goes oldest first, once, always under one key', async () => {
    const { said, send, ids } = begun('a', 'b')
    await send({ offline: true })
    expect(ids()).toEqual(['a'])
    await send({ value: {} })
    await send({ value: {} })
    expect(ids()).toEqual(['a', 'a', 'b'])
    expect(said[0]?.key).toBe(said[1]?.key)
  })

  it('is done with what the server refuses: it arrived meanwhile, or somebody was asked to step aside', async () => {
    const { send, ids } = begun('a', 'b')
    await send({ refused: { code: 'inspection.exists', message: '' } })
    await send({ value: {} })
    expect(ids()).toEqual(['a', 'b'])
  })

  it('tells the inspector what the bureau did not take and what to do, until it was read or is over', async () => {
    const { storage, send } = begun('a', 'b')
    const refusal = { code: 'inspection.recusedBefore', message: '申请过回避', detail: ['顾清和'] }
    await send({ refused: refusal })
    const told = () => refusedAnnouncements(storage, storage)
    expect(told()).toMatchObject([
      { inspectionId: 'a', shopName: someHead.shopName, said: '申请过回避：顾清和', stop: true },
      { inspectionId: 'b', next: expect.stringContaining('报告所长') },
    ])
    putAwayRefused(storage, 'a')
    expect(told().map(({ inspectionId }) => inspectionId)).toEqual(['b'])
    openDraft(storage, 'b').discard()
    expect(told()).toEqual([])
  })

  it('tells nothing where the bureau knows of it already', async () => {
    const { storage, send } = begun('a')
    await send({ refused: { code: 'inspection.exists', message: '' } })
    expect(refusedAnnouncements(storage, storage)).toEqual([])
  })

  it('waits where the server is only busy', async () => {
    const { storage, send, ids } = begun('a')
    await send({ refused: { code: 'request.tooMany', message: '' } })
    await send({ value: {} })
    expect([ids(), refusedAnnouncements(storage, storage)]).toEqual([['a', 'a'], []])
  })

  it('says nothing of what is signed or delivered before anybody could be told', async () => {
    const { storage, send, ids } = begun('a', 'b', 'c')
    openDraft(storage, 'a').saveSigning({ signatures: {}, refusal: { reason: '不签', notedAt: someHead.startedAt } })
    openDraft(storage, 'b').discard()
    await send({ value: {} })
    expect(ids()).toEqual(['c'])
  })
})
