import type { Reaction } from '../../platform/reaction'

/**
 * A licence's photograph goes when nothing refers to it any more: the particulars vanished or have another one, or what
 * was sent: an application took it, which shows another drawn anew, or none did.
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
      kind === 'Upload' && before?.['purpose'] === 'joining' && (!after || after['usedFor'])
        ? { objectKey: before['objectKey'] }
        : undefined,
  },
]
