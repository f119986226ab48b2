import type { LicenceState } from '@app/types/licence/values'

export type TicketKind = 'ok' | 'open' | 'soon' | 'over' | 'off'
export type Ticket = { readonly kind: TicketKind; readonly words: string }

const plain: Readonly<Record<LicenceState, Ticket>> = {
  valid: { kind: 'ok', words: '有效' },
  unlimited: { kind: 'ok', words: '长期有效' },
  renewable: { kind: 'open', words: '可以延续' },
  expiring: { kind: 'soon', words: '快到期' },
  expired: { kind: 'over', words: '已过期' },
  cancelled: { kind: 'off', words: '已注销' },
  unknownTerm: { kind: 'off', words: '期限待核对' },
}

/** State of a paper in words; `days` until it ends, negative once past. */
export const ticketOf = (state: LicenceState, days?: number): Ticket => {
  if (state === 'expiring' && days !== undefined)
    return { kind: 'soon', words: days === 0 ? '今天到期' : `还有 ${days} 天` }
  if (state === 'expired' && days !== undefined) return { kind: 'over', words: `已过期 ${Math.abs(days)} 天` }
  return plain[state]
}
