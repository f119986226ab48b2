/** Most characters of a draft as it is handed over: 225 KB of JSON. */
export const mostDraftCharacters = 300_000

/**
 * Where a hand-over stands; `returned` after it waited for seven days, `released` after the station gave it back because
 * the colleague's phone is lost: in both its giver goes on. `delivered`: the server keeps the inspection.
 */
export const handOverStates = ['waiting', 'taken', 'withdrawn', 'returned', 'released', 'delivered'] as const
