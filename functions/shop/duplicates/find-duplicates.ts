import { type Asked, type Changed, given } from '../../platform/verb'
import type { ShopDeps } from '../deps'

type Answer = { readonly requestedAt: string }

/** After so long a search that never ended is begun anew. */
const givenUpAfter = 15 * 60_000

/** Begins a search through the whole register; the stream puts it on its queue. */
export const findDuplicates = given(
  async ({ store }: Pick<ShopDeps, 'store'>, { actor: { district }, at }: Asked<unknown>): Promise<Changed<Answer>> => {
    const known = await store.duplicateSearches.get({ district })
    const subject = `duplicates:${district}`
    const isRunning = known && !known.finishedAt && at.getTime() - Date.parse(known.requestedAt) < givenUpAfter
    if (isRunning) return { answer: { requestedAt: known.requestedAt }, writes: [], subject }
    const requestedAt = at.toISOString()
    const write = known
      ? store.duplicateSearches.replace({ revision: known.revision, district, requestedAt })
      : store.duplicateSearches.insert({ revision: 1, district, requestedAt })
    return { answer: { requestedAt }, writes: [write], subject }
  },
)
