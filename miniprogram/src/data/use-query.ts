import { useCallback, useEffect, useRef, useState } from 'react'
import type { Storage } from '../device/storage'
import { type Kept, readKept } from './kept'
import type { Outcome, Refused } from './outcome'

/** What a page can be while it reads something. */
export type Query<T> =
  | { readonly state: 'waiting' }
  /** Shown after 200 ms only: what is quicker needs no skeleton. */
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  /** No network; the last answer is shown with its age. */
  | { readonly state: 'old'; readonly value: T; readonly at: number }
  | { readonly state: 'refused'; readonly refused: Refused }
  | { readonly state: 'offline' }
  | { readonly state: 'failed'; readonly number: string }

export type Reading<T> = {
  /** Under which name the answer is kept on the phone; absent: it is not kept. */
  readonly keep?: string
  readonly read: () => Promise<Outcome<T>>
}
type QueryParts = { readonly storage: Storage; readonly now: () => number }

const loadingAfter = 200

/** Turns an outcome into what is shown: without network, or after a failure, the last kept answer with its age. */
export const toQuery = <T>(outcome: Outcome<T>, kept: Kept<T> | undefined): Query<T> => {
  if ('value' in outcome) return { state: 'ready', value: outcome.value }
  if ('refused' in outcome) return { state: 'refused', refused: outcome.refused }
  if (kept) return { state: 'old', value: kept.value, at: kept.at }
  return 'failed' in outcome ? { state: 'failed', number: outcome.failed } : { state: 'offline' }
}

const settle = async <T>(parts: QueryParts, { keep, read }: Reading<T>): Promise<Query<T>> => {
  const outcome = await read()
  if (keep && 'value' in outcome) parts.storage.write(keep, { at: parts.now(), value: outcome.value })
  return toQuery(outcome, keep ? readKept<T>(parts.storage, keep) : undefined)
}

/** Reads something, keeps the last answer, and reads it again on `again()`. `reading` must be stable (`useMemo`). */
export const useQuery = <T>(parts: QueryParts, reading: Reading<T> | undefined): readonly [Query<T>, () => void] => {
  const [query, setQuery] = useState<Query<T>>({ state: 'waiting' })
  const turn = useRef(0)
  const run = useCallback(async () => {
    if (!reading) return
    const mine = ++turn.current
    const show = (next: (shown: Query<T>) => Query<T>) => {
      if (turn.current === mine) setQuery(next)
    }
    const slow = setTimeout(
      () => show((shown) => (shown.state === 'ready' ? shown : { state: 'loading' })),
      loadingAfter,
    )
    const found = await settle(parts, reading)
    clearTimeout(slow)
    show(() => found)
  }, [parts, reading])
  useEffect(() => {
    void run()
    return () => {
      turn.current++
    }
  }, [run])
  return [query, run]
}
