import type { Reaction } from '../platform/reaction'

export const reactions: readonly Reaction[] = [
  {
    // somebody ordered a list as a sheet, or such an order vanished with its time: its file goes, too
    queue: 'list-export',
    when: ({ kind, before, after }) => {
      if (kind !== 'ListExport' || (before && after)) return undefined
      if (after) return { district: after['district'], personId: after['personId'], exportId: after['exportId'] }
      return { forgotten: { district: before?.['district'], exportId: before?.['exportId'] } }
    },
  },
]
