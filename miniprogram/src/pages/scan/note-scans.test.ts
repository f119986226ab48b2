import { SeenPlace } from '@app/types/shop/scans'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import type { Outcome } from '../../data/outcome'
import { coarsePlace, keepSeen, sendSeen } from './note-scans'

const seen = (n: number) => ({ code: `YX1A000${n}`, seenAt: '2026-11-22T02:00:00.000Z', key: `key-${n}` })

const phone = (answers: readonly Outcome<{ shopId: string; scannedAt: string; isFarApart: boolean }>[]) => {
  const storage = memoryStorage()
  const heard: unknown[] = []
  const left = [...answers]
  const noteScan = async (...asked: unknown[]) => {
    heard.push(asked)
    return left.shift() ?? { offline: true as const }
  }
  return { storage, heard, send: () => sendSeen({ storage, noteScan }) }
}
const noted = { value: { shopId: 'YX1A0001', scannedAt: '2026-11-22T02:00:00.000Z', isFarApart: false } }

it('keeps what was seen without network and sends it later with its time, under the same key', async () => {
  const { storage, heard, send } = phone([{ offline: true }, noted])
  keepSeen(storage, seen(1))
  await send()
  await send()
  await send()
  const { key, ...rest } = seen(1)
  expect(heard).toEqual([
    [rest, { idempotencyKey: key }],
    [rest, { idempotencyKey: key }],
  ])
})

it('lets go of what is refused, and stops where the network does', async () => {
  const refused = { refused: { code: 'code.superseded', message: '这张码已换新' } }
  const { storage, heard, send } = phone([refused, { failed: '7' }, noted, noted])
  for (const n of [1, 2, 3]) keepSeen(storage, seen(n))
  await send()
  expect(heard).toHaveLength(2)
  await send()
  expect(heard.map((asked) => (asked as [{ code: string }])[0].code.at(-1))).toEqual(['1', '2', '2', '3'])
})

it('lets a place leave the phone to some hundred metres only, as the server takes it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (latitude, longitude) => {
        const { place } = coarsePlace({ latitude, longitude })
        expect(SeenPlace.parse(JSON.parse(JSON.stringify(place)))).toEqual(JSON.parse(JSON.stringify(place)))
      },
    ),
  )
  expect(coarsePlace({ latitude: 30.250_44, longitude: 120.149_61 })).toEqual({
    place: { latitude: 30.25, longitude: 120.15 },
  })
  expect(coarsePlace(undefined)).toEqual({})
})
