/** A self-check as it was filled in; the times are the server's. */
export type FilledCheck = {
  readonly tableKey: string
  /** The day it is about. */
  readonly day: string
  readonly startedAt: string
  readonly filledAt: string
  /** By item, as answered. */
  readonly answers: Readonly<Record<string, string>>
  /** By the place where it is measured, as typed. */
  readonly temperatures: Readonly<Record<string, string>>
  /** For each photo, whether the very picture was used before. */
  readonly photos: readonly { readonly seenBefore: boolean }[]
}
