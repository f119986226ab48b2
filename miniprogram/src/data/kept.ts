import type { Storage } from '../device/storage'

/** An answer kept on the phone, with when it was received (ms since 1970). */
export type Kept<T> = { readonly at: number; readonly value: T }

/** What lies under a name, if it was kept by us. */
export const readKept = <T>(storage: Storage, name: string): Kept<T> | undefined => {
  const found = storage.read(name)
  const isKept = typeof found === 'object' && found !== null && 'at' in found && 'value' in found
  return isKept ? (found as Kept<T>) : undefined
}
