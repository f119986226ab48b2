import { useEffect, useState } from 'react'
import { useStore } from '../data/use-store'
import { useDidShow } from '../device/hooks'
import { draftKeys, draftStorage, outbox } from '../parts'
import { type DraftLine, listDrafts } from './drafts'

/** What was begun on this phone by this person and is not signed and sent, last touched first; as it stands now. */
export const useDrafts = (): readonly DraftLine[] => {
  const [drafts, setDrafts] = useState<readonly DraftLine[]>([])
  const key = useStore(draftKeys.now)
  const { parcels } = useStore(outbox.state)
  const read = () => setDrafts(listDrafts(draftStorage()))
  useDidShow(read)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the key comes, and when the outbox moves
  useEffect(read, [key, parcels])
  return drafts
}
