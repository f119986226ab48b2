import { isTermRunning } from '@app/rules/rectification/due'
import type { PublicCard } from '@app/types/shop/card'
import type { StoredRectification } from './store'
import { datedOf } from './views'

type OnCard = NonNullable<PublicCard['inspections'][number]['rectification']>

const closedAs = ({ ending, findings }: StoredRectification): OnCard => {
  if (ending === 'ended') return { state: 'ended' }
  return { state: findings.some(({ state }) => state === 'carriedOver') ? 'carriedOver' : 'mended' }
}

/**
 * What the public reads of an order. The day that presses is named while it runs: what was sent in is not overdue, nor
 * what waits for the bureau to answer a request for more time.
 */
export const onCard = (order: StoredRectification): OnCard => {
  if (order.state === 'closed') return closedAs(order)
  const dated = datedOf(order)
  return { state: 'open', ...(isTermRunning(dated) && { by: dated.dueDay }) }
}
