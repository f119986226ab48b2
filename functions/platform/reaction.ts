/** A committed change of one value of `records`, with its images. Both are documents as their `store.ts` keeps them. */
export type RowChange = {
  /** The collection's name, e.g. `Inspection`. */
  readonly kind: string
  readonly pk: string
  readonly before?: Readonly<Record<string, unknown>> | undefined
  readonly after?: Readonly<Record<string, unknown>> | undefined
  /** When it was committed, to the second. */
  readonly at: Date
  /** Unique and stable for this change: a reaction that is repeated can tell. */
  readonly changeId: string
}

/** What a domain does when something happened: pure filter and map, then a message on the reaction's own queue. */
export type Reaction = {
  readonly queue: string
  readonly when: (change: RowChange) => object | undefined
}

/** Runs one message of a queue; safe to repeat. A rejection puts the message back, finally among the dead letters. */
export type Worker = (message: unknown) => Promise<void>

/** A domain's workers by queue name. */
export type Workers = Readonly<Record<string, Worker>>
