import type { Level, LevelWrite } from '../engine/level'

/** Key and new text; undefined removes the key. */
export type Change = readonly [key: string, value: string | undefined]

/**
 * The one way into the database. Requests decide one after the other on the newest values, committed or not, and hand
 * over all they change at once; what was handed over while a batch was being written goes into the next batch together.
 */
export type CommitLog = {
  /** The newest value, including what is still being written. */
  readonly read: (key: string) => string | undefined
  /** All of it is written, or none. */
  readonly stage: (changes: Iterable<Change>) => void
  /**
   * Resolves when all that was staged so far is written. Rejects, now and ever after, once a batch could not be written:
   * later requests were decided on values that never came to be.
   */
  readonly flushed: () => Promise<void>
}

export const openCommitLog = (level: Level, sync: boolean): CommitLog => {
  let waiting = new Map<string, string | undefined>()
  let writing = new Map<string, string | undefined>()
  let scheduled = false
  let tail = Promise.resolve()

  const flush = async () => {
    scheduled = false
    writing = waiting
    waiting = new Map()
    await level.batch([...writing].map(asWrite), { sync })
    writing = new Map()
  }
  const schedule = () => {
    if (scheduled) return
    scheduled = true
    tail = tail.then(flush)
    // Whoever waits for it is told; a rejection nobody waits for is no reason to end the process.
    tail.catch(() => undefined)
  }
  const read = (key: string) => {
    if (waiting.has(key)) return waiting.get(key)
    return writing.has(key) ? writing.get(key) : level.getSync(key)
  }
  const stage = (changes: Iterable<Change>) => {
    for (const [key, value] of changes) waiting.set(key, value)
    schedule()
  }
  return { read, stage, flushed: () => tail }
}

const asWrite = ([key, value]: Change): LevelWrite =>
  value === undefined ? { type: 'del', key } : { type: 'put', key, value }
