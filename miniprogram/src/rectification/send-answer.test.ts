import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { noAnswer, openAnswerDrafts } from './draft'
import { sendAnswer } from './send-answer'

const at = { shopId: 'YX1A0001', rectificationId: '01KKZZZZZZZZZZZZZZZZZZZZ01' }
const ref = (path: string) => ({ uploadId: path, sha256: 'a'.repeat(64) })
const moved = { rectificationId: at.rectificationId, state: 'open' as const, dueDay: '2026-12-01' }

/** A phone whose network fails as told, once for each name. */
const phone = (...failing: string[]) => {
  const drafts = openAnswerDrafts(memoryStorage(), at.rectificationId)
  const sent: unknown[] = []
  const fails = (name: string) => failing.includes(name) && failing.splice(failing.indexOf(name), 1).length > 0
  drafts.save('c.7.2', {
    words: ' 换成带盖的了 ',
    photos: [
      { photoId: 'p1', path: 'one' },
      { photoId: 'p2', path: 'two' },
    ],
  })
  const parts = {
    drafts,
    upload: async ({ path }: { path: string }) => {
      sent.push(path)
      return fails(path) ? ({ offline: true } as const) : { value: ref(path) }
    },
    answerFinding: async (input: object, { idempotencyKey = '' } = {}) => {
      sent.push({ input, idempotencyKey })
      return fails('answer') ? ({ offline: true } as const) : { value: moved }
    },
  }
  const send = async (to = at) => await sendAnswer(parts as Parameters<typeof sendAnswer>[0], to, 'c.7.2')
  return { drafts, sent, send }
}

describe('an answer', () => {
  it('goes with its photographs and leaves the phone once it has arrived', async () => {
    const { drafts, sent, send } = phone()
    expect(await send()).toEqual({ value: moved })
    expect(sent).toMatchObject([
      'one',
      'two',
      { input: { ...at, key: 'c.7.2', words: '换成带盖的了', photos: [ref('one'), ref('two')] } },
    ])
    expect(drafts.read('c.7.2')).toEqual(noAnswer)
  })

  it('carries nothing of the order but whose it is: the server takes no field that it does not know', async () => {
    const { sent, send } = phone()
    const order = { ...at, shopName: '南塘小汤面馆', state: 'open' }
    await send(order)
    const { input } = sent.at(-1) as { readonly input: object }
    expect(input).toEqual({ ...at, key: 'c.7.2', words: '换成带盖的了', photos: [ref('one'), ref('two')] })
  })

  it('stays whole on the phone without a network, and goes on where it stopped', async () => {
    const { drafts, sent, send } = phone('two')
    expect(await send()).toEqual({ offline: true })
    expect(drafts.read('c.7.2')).toMatchObject({
      words: ' 换成带盖的了 ',
      photos: [{ photoId: 'p1', ref: ref('one') }, { photoId: 'p2' }],
    })
    sent.length = 0
    await send()
    expect(sent[0]).toBe('two')
  })

  it('is sent again under the same key when its answer was lost', async () => {
    const { sent, send } = phone('answer')
    await send()
    await send()
    const keys = sent.flatMap((one) =>
      typeof one === 'object' ? [(one as { idempotencyKey: string }).idempotencyKey] : [],
    )
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
  })
})

it('keeps nothing that is no draft', () => {
  const storage = memoryStorage()
  storage.write(`rectify/${at.rectificationId}/c.7.2`, 'broken')
  expect(openAnswerDrafts(storage, at.rectificationId).read('c.7.2')).toEqual(noAnswer)
})
