import { describe, expect, it } from 'vitest'
import { sendInterview } from './send-interview'

const at = { shopId: 'YX1A0001', rectificationId: '01KKZZZZZZZZZZZZZZZZZZZZ01' }
const talk = { with: ' 贺青禾 ', said: '讲明后果。', at: '2026-12-03T00:30:00.000Z', officer: 'officer.png' }
const ref = (path: string) => ({ uploadId: path, sha256: 'a'.repeat(64) })
const moved = { rectificationId: at.rectificationId, state: 'open' as const, dueDay: '2026-12-01' }

/** A phone that loses the network before one of its steps, once. */
const phone = (failing?: string) => {
  const left = new Set([failing])
  const keys: string[] = []
  const sent: object[] = []
  const parts = {
    upload: async ({ path, key }: { path: string; key: string }) => {
      keys.push(key)
      return left.delete(path) ? ({ offline: true } as const) : { value: ref(path) }
    },
    recordInterview: async (input: object, { idempotencyKey = '' } = {}) => {
      keys.push(idempotencyKey)
      sent.push(input)
      return left.delete('record') ? ({ offline: true } as const) : { value: moved }
    },
  } as Parameters<typeof sendInterview>[0]
  return {
    keys,
    sent,
    send: (signed: Parameters<typeof sendInterview>[2]['signed']) => sendInterview(parts, at, { ...talk, signed }),
  }
}

describe('an interview', () => {
  it('carries both hands, each as whose it is', async () => {
    const { sent, keys, send } = phone()
    expect(await send({ path: 'other.png' })).toEqual({ value: moved })
    expect(sent).toEqual([
      {
        ...at,
        with: '贺青禾',
        at: talk.at,
        said: talk.said,
        officerSignature: ref('officer.png'),
        signature: ref('other.png'),
      },
    ])
    expect(new Set(keys).size).toBe(3)
  })

  it('carries the reason where the other side does not sign', async () => {
    const { sent, send } = phone()
    await send({ refusal: ' 不认可 ' })
    expect(sent[0]).toMatchObject({ refusalToSign: '不认可' })
    expect(sent[0]).not.toHaveProperty('signature')
  })

  it.each(['officer.png', 'other.png', 'record'])(
    'stops where the network goes at %s, and repeats under the same keys',
    async (lost) => {
      const { keys, send } = phone(lost)
      expect(await send({ path: 'other.png' })).toEqual({ offline: true })
      const tried = [...keys]
      keys.length = 0
      expect(await send({ path: 'other.png' })).toEqual({ value: moved })
      expect(keys.slice(0, tried.length)).toEqual(tried)
    },
  )
})
