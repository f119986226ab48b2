import type { DraftHead } from './draft'
import type { Live } from './live-verdict'
import { itemsAsked, mustKeys } from './tables'

/**
 * The next item to look at: previous failures first, then the tables' order, going on from where the inspector is and
 * beginning again at the top. The item `after` which is asked comes last: it is the answer when nothing else is due.
 */
export const nextItem = (
  head: Pick<DraftHead, 'tables' | 'mustCheck' | 'extraChecks'>,
  { coverage, unclear }: Pick<Live, 'coverage' | 'unclear'>,
  isAnswered: (key: string) => boolean,
  after: string | undefined,
): string | undefined => {
  const order = itemsAsked(head).map(({ key }) => key)
  const wanted = [...coverage.missing, ...unclear]
  const due = new Set(wanted.length > 0 ? wanted : order.filter((key) => !isAnswered(key)))
  const must = mustKeys(head).find((key) => due.has(key) && key !== after)
  if (must) return must
  const from = after === undefined ? 0 : order.indexOf(after) + 1
  return [...order.slice(from), ...order.slice(0, from)].find((key) => due.has(key))
}
