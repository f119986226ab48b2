import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import type { Outcome } from '../data/outcome'
import { keepAnnouncement, sendAnnouncements } from './announcements'
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

  it('says nothing of what is signed or delivered before anybody could be told', async () => {
    const { storage, send, ids } = begun('a', 'b', 'c')
    openDraft(storage, 'a').saveSigning({ signatures: {}, refusal: { reason: '不签', notedAt: someHead.startedAt } })
    openDraft(storage, 'b').discard()
    await send({ value: {} })
    expect(ids()).toEqual(['c'])
  })
})
