import type { StoredOutboxEntry } from './store'

const mostAttempts = 8

/**
 * An entry whose attempt never reached WeChat, or may be made again: due once more, later each time; after eight
 * attempts a person looks at it.
 */
export const tryLater = (entry: StoredOutboxEntry, at: Date, outcome: string): StoredOutboxEntry => {
  if (entry.attempts >= mostAttempts) return { ...entry, state: 'setAside', outcome }
  const dueAt = new Date(at.getTime() + 2 ** entry.attempts * 5_000).toISOString()
  return { ...entry, state: 'due', dueAt, outcome }
}
