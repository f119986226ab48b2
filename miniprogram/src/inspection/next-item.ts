import type { DraftHead } from './draft'
import type { Live } from './live-verdict'

/**
 * The next item to look at: previous failures first, then the table's order, going on from where the inspector is and
 * beginning again at the top.
 */
export const nextItem = (
  { checklist, mustCheck }: Pick<DraftHead, 'checklist' | 'mustCheck'>,
  { coverage, counts }: Pick<Live, 'coverage' | 'counts'>,
  isAnswered: (key: string) => boolean,
  after: string | undefined,
): string | undefined => {
  const order = checklist.groups.flatMap(({ items }) => items.map(({ key }) => key))
  const due = new Set(
    counts.items > 0 && coverage.missing.length > 0 ? coverage.missing : order.filter((key) => !isAnswered(key)),
  )
  const must = mustCheck.find(({ key }) => due.has(key) && key !== after)
  if (must) return must.key
  const from = after === undefined ? 0 : order.indexOf(after) + 1
  return [...order.slice(from), ...order.slice(0, from)].find((key) => due.has(key) && key !== after)
}
