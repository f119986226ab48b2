import { useMemo } from 'react'
import { useStore } from '../data/use-store'
import type { Storage } from '../device/storage'
import { ownStorage, session } from '../parts'

/**
 * A box in this person's part of the phone's store, opened anew for somebody else: a page that is opened before it is
 * known who holds the phone would keep writing among a visitor's things. `of`: what else it is opened for.
 */
export const useOwnBox = <Box>(open: (storage: Storage) => Box, of: readonly unknown[] = []): Box => {
  const personId = useStore(session).me?.person?.personId
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` is made anew in every rendering; `of` says when to ask it
  return useMemo(() => open(ownStorage()), [personId, ...of])
}
