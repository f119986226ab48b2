import type { Storage } from '../device/storage'

/** A phone's store in memory, for tests: values pass through JSON as they do on the phone. */
export const memoryStorage = (): Storage => {
  const held = new Map<string, string>()
  return {
    read: (key) => {
      const text = held.get(key)
      return text === undefined ? undefined : JSON.parse(text)
    },
    write: (key, value) => {
      held.set(key, JSON.stringify(value))
      return true
    },
    remove: (key) => {
      held.delete(key)
    },
    keys: () => [...held.keys()],
  }
}
