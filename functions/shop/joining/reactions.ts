import type { Reaction } from '../../platform/reaction'

/**
 * A licence's photograph goes when nothing refers to it any more: the particulars vanished or have another one, or it
 * was sent and no application took it.
 */
export const joiningReactions: readonly Reaction[] = [
  {
    queue: 'upload-remove',
    when: ({ kind, before, after }) => {
      if (kind !== 'ApplicationParticulars' || !before) return undefined
      return before['photoKey'] === after?.['photoKey'] ? undefined : { objectKey: before['photoKey'] }
    },
  },
  {
    queue: 'upload-remove',
    when: ({ kind, before, after }) =>
      kind === 'Upload' && before?.['purpose'] === 'joining' && !after && !before['usedFor']
        ? { objectKey: before['objectKey'] }
        : undefined,
  },
]
