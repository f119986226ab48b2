import type { LicenceState } from '@app/types/licence/values'
import { Text } from '@tarojs/components'
import { type Ticket, ticketOf } from './licence-words'

export const TicketTag = ({ kind, words }: Ticket) => <Text className={`ticket ticket--${kind}`}>{words}</Text>

/** State of a paper: a square ticket with a thick left edge, words only. */
export const LicenceTicket = ({
  state,
  days,
}: {
  readonly state: LicenceState
  readonly days?: number | undefined
}) => <TicketTag {...ticketOf(state, days)} />
