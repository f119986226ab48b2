/** One key for one deed: the same input keeps its key until an answer, of whatever kind, has arrived. */
export type ActionKeys = {
  readonly keyFor: (input: unknown) => string
  readonly settle: () => void
}

/**
 * A lost answer leaves open whether the deed was done, so the next try repeats the key and the server answers with
 * what it did the first time. Changed input is a new deed: the server would refuse the old key (422).
 */
export const createActionKeys = (newKey: () => string): ActionKeys => {
  let open: { readonly body: string; readonly key: string } | undefined
  return {
    keyFor: (input) => {
      const body = JSON.stringify(input) ?? ''
      if (open?.body !== body) open = { body, key: newKey() }
      return open.key
    },
    settle: () => {
      open = undefined
    },
  }
}
