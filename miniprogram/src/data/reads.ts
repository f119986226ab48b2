import type { Storage } from '../device/storage'
import { readKept } from './kept'

/** Bytes for all answers that are kept to be shown again; WeChat allows 10 MB for everything. */
export const readsBudget = 3_000_000

type Kept = { readonly at: number; readonly bytes: number }
type Ledger = Readonly<Record<string, Kept>>

const place = 'reads'

/** As it lies on the phone: what is not ASCII takes three bytes. */
const bytesOf = (value: unknown): number => {
  const text = JSON.stringify(value) ?? ''
  let bytes = text.length
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) bytes += 2
  return bytes
}

/** Colleagues are read with the pack: without them nothing begins offline. */
const isNeeded = (key: string) => key.endsWith('/colleagues')

/** What an app without a ledger has kept. */
const adopted = (whole: Storage): Ledger =>
  Object.fromEntries(
    whole.keys().flatMap((key) => {
      const kept = isNeeded(key) ? undefined : readKept(whole, key)
      return kept ? [[key, { at: kept.at, bytes: bytesOf(kept) }] as const] : []
    }),
  )

const sum = (ledger: Ledger) => Object.values(ledger).reduce((all, { bytes }) => all + bytes, 0)

/** The newest of the answers that have room in so many bytes. */
const newest = (ledger: Ledger, room: number): Ledger => {
  let left = room
  const kept = Object.entries(ledger)
    .sort(([, a], [, b]) => b.at - a.at)
    .filter(([, { bytes }]) => {
      left -= bytes
      return left >= 0
    })
  return Object.fromEntries(kept)
}

/**
 * The phone's store in two parts: `reads`, answers of the server that are only kept to be shown again, the oldest of
 * which go beyond their budget; and `own`, everything else, for which they go when it finds no room.
 */
export const withRoom = (whole: Storage, now: () => number): { readonly reads: Storage; readonly own: Storage } => {
  const ledger = (): Ledger => (whole.read(place) as Ledger | undefined) ?? adopted(whole)
  const shrink = (before: Ledger, room: number): Ledger => {
    const after = newest(before, room)
    for (const key of Object.keys(before)) if (!(key in after)) whole.remove(key)
    whole.write(place, after)
    return after
  }
  const own: Storage = {
    ...whole,
    write: (key, value) => {
      if (whole.write(key, value)) return true
      const before = ledger()
      return [sum(before) / 2, 0].some((room) => {
        shrink(before, room)
        return whole.write(key, value)
      })
    },
  }
  const reads: Storage = {
    ...whole,
    write: (key, value) => {
      if (isNeeded(key)) return own.write(key, value)
      const { [key]: before, ...others } = ledger()
      const bytes = bytesOf(value)
      const left = shrink(others, readsBudget - bytes)
      const kept = whole.write(key, value)
      const entry = kept ? { at: now(), bytes } : before
      if (entry) whole.write(place, { ...left, [key]: entry })
      return kept
    },
  }
  return { reads, own }
}
