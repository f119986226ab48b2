import type { Reaction } from '../platform/reaction'
import { StoredLetter } from './store'

export const reactions: readonly Reaction[] = [
  {
    // a letter of appointment was asked for
    queue: 'employee-letter',
    when: ({ kind, before, after }) => {
      if (kind !== 'AppointmentLetter' || before !== undefined) return undefined
      const letter = StoredLetter.safeParse(after).data
      if (letter?.state !== 'requested') return undefined
      const { district, shopId, employeeId, post, from, number } = letter
      return { district, shopId, employeeId, post, from, number }
    },
  },
]
