import { type LicenceStanding, licenceStateWords } from '@app/rules/licence/licence-state'
import type { LicenceState } from '@app/types/licence/values'

export type TicketKind = 'ok' | 'open' | 'soon' | 'over' | 'off'

const kinds: Readonly<Record<LicenceState, TicketKind>> = {
  valid: 'ok',
  unlimited: 'ok',
  renewable: 'open',
  expiring: 'soon',
  expired: 'over',
  cancelled: 'off',
  unknownTerm: 'off',
}

/** How the ticket of a paper looks and reads on the day of its standing. */
export const ticketOf = (standing: LicenceStanding): { readonly kind: TicketKind; readonly words: string } => ({
  kind: kinds[standing.state],
  words: licenceStateWords(standing),
})
