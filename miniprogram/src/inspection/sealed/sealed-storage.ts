import type { SealFault, TextSealer } from '../../data/sealing/seal-text'
import type { Storage } from '../../device/storage'

type Opened = { readonly sealed: string; readonly value: unknown; readonly fault?: SealFault }

const read = (sealer: TextSealer, key: string, found: unknown): Opened => {
  const sealed = typeof found === 'string' ? found : ''
  const opened = sealer.open(key, sealed)
  return 'text' in opened
    ? { sealed, value: JSON.parse(opened.text) }
    : { sealed, value: undefined, fault: opened.fault }
}

/**
 * A store that nobody reads without the key of the sign-in. What does not open is not there, stays where it lies, and
 * is told. What was opened once is remembered as long as it stands there unchanged.
 */
export const sealedStorage = (storage: Storage, sealer: TextSealer): Required<Storage> => {
  const known = new Map<string, Opened>()
  const open = (key: string): Opened | undefined => {
    const found = storage.read(key)
    if (found === undefined) return undefined
    const before = known.get(key)
    if (before && before.sealed === found) return before
    const opened = read(sealer, key, found)
    known.set(key, opened)
    return opened
  }
  return {
    keys: storage.keys,
    remove: storage.remove,
    read: (key) => open(key)?.value,
    fault: (key) => open(key)?.fault,
    write: (key, value) => storage.write(key, sealer.seal(key, JSON.stringify(value))),
  }
}

const ours = (key: string) => key.startsWith('inspection/') || key.startsWith('outbox/')

/** Seals what an app without a key has left, once; what finds no room stays as it is and is tried at the next start. */
export const sealOlder = (storage: Storage, sealed: Storage): boolean =>
  storage
    .keys()
    .filter(ours)
    .map((key) => {
      const found = storage.read(key)
      return typeof found === 'string' && found.startsWith('1.') ? true : sealed.write(key, found)
    })
    .every(Boolean)

/** Nobody is signed in, or not known yet: nothing is there, and nothing can be kept. */
export const lockedStorage: Storage = {
  read: () => undefined,
  write: () => false,
  remove: () => undefined,
  keys: () => [],
}
