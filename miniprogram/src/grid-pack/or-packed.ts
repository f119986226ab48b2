import type { Outcome } from '../data/outcome'
import { type Query, toQuery } from '../data/use-query'

/** What the pack answers, and how old it is (ms since 1970). */
export type Packed<T> = { readonly at: number; readonly outcome: Outcome<T> }

/** Several tables at once may be more than one call carries; the pack has read them page by page. */
const isTooLarge = (query: Query<unknown>): boolean =>
  query.state === 'refused' && query.refused.code === 'gateway.answerTooLarge'

/** Whether the server has not answered: what is shown is kept from before, or nothing. */
const isUnanswered = (query: Query<unknown>): boolean =>
  query.state === 'old' || query.state === 'offline' || query.state === 'failed' || isTooLarge(query)

/** Where the server cannot be reached, the pack answers, unless what was kept of an earlier answer is younger. */
export const orPacked = <T>(query: Query<T>, packed: () => Packed<T> | undefined): Query<T> => {
  if (!isUnanswered(query)) return query
  const found = packed()
  if (!found || (query.state === 'old' && query.at >= found.at)) return query
  const { outcome, at } = found
  return 'value' in outcome ? { state: 'old', value: outcome.value, at } : toQuery(outcome, undefined)
}
