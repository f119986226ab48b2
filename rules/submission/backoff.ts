/** The time of the phone (milliseconds) and a die in [0, 1), both handed in with every event. */
export type Now = { readonly at: number; readonly dice: number }

const minute = 60_000

/** ODK Collect's lesson (getodk/collect#6071): the first repeat after one minute, then ever slower. */
export const firstWait = minute
/** No wait is longer, so that a phone in a drawer still sends within the hour. */
export const longestWait = 60 * minute
/** A photo that is being looked at is ready in seconds. */
export const checkWait = 5_000

/** Half of the wait is fixed, half is chance: phones that lost the network together do not return together. */
export const waitAfter = (tries: number, { dice }: Now, first: number = firstWait): number => {
  const full = Math.min(longestWait, first * 2 ** Math.min(tries, 12))
  return Math.round(full / 2 + (full / 2) * dice)
}

/**
 * Whether a moment has come. A moment further away than any wait can be is a clock that was put back meanwhile: it
 * counts as come, or the outbox would sleep as long as the clock was wrong.
 */
export const hasCome = (until: number, at: number, longest: number): boolean => until <= at || until - at > longest
