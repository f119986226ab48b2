import type { LicenceStanding } from '@app/rules/licence/licence-state'
import { Text } from '@tarojs/components'
import { type TicketKind, ticketOf } from './licence-words'

export const TicketTag = ({ kind, words }: { readonly kind: TicketKind; readonly words: string }) => (
  <Text className={`ticket ticket--${kind}`}>{words}</Text>
)

/** State of a paper: a square ticket with a thick left edge, words only. */
export const LicenceTicket = (standing: LicenceStanding) => <TicketTag {...ticketOf(standing)} />
