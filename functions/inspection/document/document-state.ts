import type { StoredInspection } from '../store'

/** Longer than a queue works on a document that can be drawn; its five deliveries take less than half an hour. */
const patienceMs = 30 * 60_000

/** A request that brought nothing for so long counts as none: it may be asked for again. */
export const documentStateAt = (
  { document: { state, requestedAt } }: Pick<StoredInspection, 'document'>,
  at: Date,
): StoredInspection['document']['state'] => {
  const isStale = state === 'requested' && !(requestedAt && at.getTime() - Date.parse(requestedAt) < patienceMs)
  return isStale ? 'none' : state
}
