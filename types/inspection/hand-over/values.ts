/** Most characters of a draft as it is handed over: 225 KB of JSON. */
export const mostDraftCharacters = 300_000

/** Where a hand-over stands; `returned` after it waited for seven days, and its giver goes on. */
export const handOverStates = ['waiting', 'taken', 'withdrawn', 'returned'] as const
