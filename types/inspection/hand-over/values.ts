/**
 * Most characters of a draft as it is handed over: 67 KB of JSON, its tables by name only. WeChat's cloud takes 100 KB a
 * call, and the hashes of seventy pictures travel beside it.
 */
export const mostDraftCharacters = 90_000

/** Most pictures of a draft: sixty photographs, and what was signed at the door. */
export const mostDraftPictures = 70

/**
 * Where a hand-over stands; `returned` after it waited for seven days, `released` after the station gave it back because
 * the colleague's phone is lost: in both its giver goes on. `delivered`: the server keeps the inspection.
 */
export const handOverStates = ['waiting', 'taken', 'withdrawn', 'returned', 'released', 'delivered'] as const
