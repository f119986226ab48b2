declare const write: unique symbol

/** One conditional write of a transaction, made by a `store.ts`; opaque to everyone else. */
export type Write = { readonly [write]: true }

/**
 * Writes all or nothing (≤ 100 items). `refused` holds the positions whose condition failed; empty when another
 * transaction held one of the items at that moment.
 */
export type Commit = (writes: readonly Write[]) => Promise<{ refused?: readonly number[] }>
