import type { Storage } from './storage'

/** The same store; tells after every write whether the phone was full. */
export const watchFull = (storage: Storage, tell: (full: boolean) => void): Storage => ({
  ...storage,
  write: (key, value) => {
    const kept = storage.write(key, value)
    tell(!kept)
    return kept
  },
})
