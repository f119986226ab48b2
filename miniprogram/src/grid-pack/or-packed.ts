import type { Outcome } from '../data/outcome'
import { type Query, toQuery } from '../data/use-query'

/** What the pack answers, and how old it is (ms since 1970). */
export type Packed<T> = { readonly at: number; readonly outcome: Outcome<T> }

/** Whether the server has not answered: what is shown is kept from before, or nothing. */
const isUnanswered = ({ state }: Query<unknown>): boolean =>
  state === 'old' || state === 'offline' || state === 'failed'

/** Where the server cannot be reached, the pack answers, unless what was kept of an earlier answer is younger. */
export const orPacked = <T>(query: Query<T>, packed: () => Packed<T> | undefined): Query<T> => {
  if (!isUnanswered(query)) return query
  const found = packed()
  if (!found || (query.state === 'old' && query.at >= found.at)) return query
  const { outcome, at } = found
  return 'value' in outcome ? { state: 'old', value: outcome.value, at } : toQuery(outcome, undefined)
}
