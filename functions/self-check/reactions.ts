import { dayOf } from '@app/rules/time/day'
import type { Reaction, RowChange } from '../platform/reaction'

const idsIn = (image: RowChange['after']) => ({ district: image?.['district'], shopId: image?.['shopId'] })

/** From the day after somebody begins to run a shop here, it owes its self-checks. */
export const reactions: readonly Reaction[] = [
  {
    queue: 'self-check-begin',
    when: ({ kind, before, after, at }) =>
      kind === 'Membership' && after && !before ? { ...idsIn(after), day: dayOf(at.toISOString()) } : undefined,
  },
]
