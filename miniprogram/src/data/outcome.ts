/** A refusal as the server words it; `next` says what the person can do. */
export type Refused = {
  readonly code: string
  readonly message: string
  readonly next?: string
  readonly detail?: readonly string[]
}

/**
 * What became of a call: an answer; a refusal, which is an answer too; no network; or a failure nobody intended, with a
 * number to quote.
 */
export type Outcome<T> =
  | { readonly value: T }
  | { readonly refused: Refused }
  | { readonly offline: true }
  | { readonly failed: string }

/** Whether the deed is settled: a lost or broken answer leaves that open, and the next try must repeat its key. */
export const isSettled = (outcome: Outcome<unknown>): boolean => 'value' in outcome || 'refused' in outcome
