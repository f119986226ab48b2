import { textSealer } from '../../data/sealing/seal-text'
import type { Storage } from '../../device/storage'
import type { DraftKeys } from './draft-keys'
import { lockedStorage, sealedStorage, sealOlder } from './sealed-storage'

/** A person's store under the key that is there now, with what an app without a key has left sealed too. */
export const openDrafts = (storage: Storage, { now, sealed }: Pick<DraftKeys, 'now' | 'sealed'>): Storage => {
  const key = now.get()
  if (key.state !== 'there') return lockedStorage
  const drafts = sealedStorage(storage, textSealer(key.key))
  if (key.older && sealOlder(storage, drafts)) void sealed()
  return drafts
}
