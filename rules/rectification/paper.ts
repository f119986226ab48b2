import type { FindingState, OrderState, PaperState } from '@app/types/rectification/values'
import { addDays, type Day } from '../time/day'
import { isMerchantsTurn } from './due'
import { rectificationTerms as terms } from './terms'

/** Last day on which the code on the printed page answers. */
export const paperUntil = (dueDay: Day): Day => addDays(dueDay, terms.paperDays)

/** What the code of a finding opens: one answer, and one more each time it was sent back. */
export const paperState = (order: OrderState, finding: FindingState): PaperState => {
  if (order === 'closed' || finding === 'verified' || finding === 'carriedOver') return 'settled'
  return isMerchantsTurn(order) && finding !== 'answered' ? 'open' : 'used'
}
