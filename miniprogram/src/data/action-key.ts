/** One key for one deed: the same input keeps its key until the deed is settled. */
export type ActionKeys = { readonly keyFor: (input: unknown) => string; readonly settle: () => void }

/**
 * A lost answer leaves open whether the deed was done: the next try repeats the key, and the server answers with what it
 * did the first time. Changed input is a new deed.
 */
export const createActionKeys = (newKey: () => string): ActionKeys => {
  let open: { readonly input: string; readonly key: string } | undefined
  return {
    keyFor: (input) => {
      const text = JSON.stringify(input) ?? ''
      if (open?.input !== text) open = { input: text, key: newKey() }
      return open.key
    },
    settle: () => {
      open = undefined
    },
  }
}
