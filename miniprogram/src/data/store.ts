/** A value that tells its readers when it changes. */
export type Store<T> = {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly subscribe: (reader: () => void) => () => void
}

export const createStore = <T>(initial: T): Store<T> => {
  let value = initial
  const readers = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const reader of [...readers]) reader()
    },
    subscribe: (reader) => {
      readers.add(reader)
      return () => {
        readers.delete(reader)
      }
    },
  }
}
