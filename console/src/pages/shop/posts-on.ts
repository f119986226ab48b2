import type { PostHeld } from '@app/types/employee/contract'
import type { Post } from '@app/types/employee/values'

/** Posts that somebody holds on a day, its first and last within. */
export const postsOn = (held: readonly PostHeld[], day: string): readonly Post[] =>
  held.filter(({ from, to }) => from <= day && (to === undefined || day <= to)).map(({ post }) => post)
