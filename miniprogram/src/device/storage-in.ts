import type { Storage } from './storage'

/** A part of the store that nobody else sees: one person in one district. */
export const storageIn = (whole: Storage, ...owner: readonly string[]): Storage => {
  const prefix = `${owner.join('/')}/`
  return {
    read: (key) => whole.read(prefix + key),
    write: (key, value) => whole.write(prefix + key, value),
    remove: (key) => whole.remove(prefix + key),
    keys: () => whole.keys().flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
  }
}
