import type { Reaction } from '../platform/reaction'
import { StoredPaper } from './store'

export const reactions: readonly Reaction[] = [
  {
    // a month of a ledger was asked for as a paper
    queue: 'ledger-paper',
    when: ({ kind, before, after }) => {
      if (kind !== 'LedgerPaper') return undefined
      const [was, is] = [StoredPaper.safeParse(before).data, StoredPaper.safeParse(after).data]
      if (is?.state !== 'requested' || was?.requestedAt === is.requestedAt) return undefined
      const { district, shopId, kind: ledger, month, requestedAt } = is
      return { district, shopId, kind: ledger, month, requestedAt }
    },
  },
]
