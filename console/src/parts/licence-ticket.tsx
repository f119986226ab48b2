import type { LicenceState } from '@app/types/licence/values'
import { ticketTones, ticketWords } from '../words/licence-words'

type Props = { readonly state: LicenceState; readonly days?: number | undefined }

/** State of a paper: square, thick left edge, words only. `days` until it ends, negative once past. */
export const LicenceTicket = ({ state, days }: Props) => (
  <span className={`ticket ${ticketTones[state]}`}>{ticketWords(state, days)}</span>
)
