import type { Post } from '@app/types/employee/values'

/** Seconds that the server credits for one beat at most: a page that was not heard of for longer was not watched. */
export const longestBeat = 180
/** Seconds after which an open page says again how long it was read. */
export const beatEvery = 60
/** Hours of study a year that a director and an officer owe (Order 60). */
export const hoursOwed = 40

const owing: readonly Post[] = ['foodSafetyDirector', 'foodSafetyOfficer']

export const owesStudy = (post: Post): boolean => owing.includes(post)

/** Seconds of study a year that somebody with these posts owes; nothing for everybody else. */
export const studyOwed = (posts: readonly Post[]): number => (posts.some(owesStudy) ? hoursOwed * 3600 : 0)

export type Beat = {
  /** Active seconds of this sitting, as the page counted them so far: it stops while it is hidden. */
  readonly claimed: number
  /** Those it had said before. */
  readonly before: number
  /** Whole seconds by the server's clock since the person was last heard of, on whatever course. */
  readonly elapsed: number
}

/**
 * Seconds that a beat is worth: what the page says came to it, never more than passed on the server. Two pages open
 * beside each other share the same time, for what elapsed is counted by person.
 */
export const creditOf = ({ claimed, before, elapsed }: Beat): number =>
  Math.max(0, Math.floor(Math.min(claimed - before, elapsed, longestBeat)))
