/** Where one thing of this browser is kept, for the district it works for. */
export type Place = {
  readonly district: () => string | undefined
  readonly store: Pick<Storage, 'getItem' | 'setItem'>
}

const attempt = <T>(run: () => T, otherwise: T): T => {
  try {
    return run()
  } catch {
    return otherwise
  }
}

/**
 * Lists kept under a name. What is there is read as far as it can be: anybody at this desk may have written there. A
 * browser that refuses to store (private mode, full) keeps nothing; that is no reason to fail.
 */
export const openKept = <Value>(
  { district, store }: Place,
  name: string,
  read: (found: readonly unknown[]) => Value,
) => {
  const place = () => `qing.${name}.${district() ?? ''}`
  const found = (): readonly unknown[] => {
    const written: unknown = JSON.parse(store.getItem(place()) ?? '[]')
    return Array.isArray(written) ? written : []
  }
  return {
    read: (): Value => read(attempt(found, [])),
    /** False when the browser keeps nothing. */
    keep: (value: Value): boolean =>
      attempt(() => {
        store.setItem(place(), JSON.stringify(value))
        return true
      }, false),
  }
}
