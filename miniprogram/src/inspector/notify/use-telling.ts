import type { InspectionKind } from '@app/types/inspection/values'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from '../../data/use-store'
import { removeFile } from '../../device/remove-file'
import { draftKeys, draftStorage, now } from '../../parts'
import { type Told, tellMore } from './notification'
import { openTelling } from './telling'

/** What was told so far: every letter is on the phone before it is on the screen. */
export const useTelling = (shopId: string, kind: InspectionKind) => {
  const key = useStore(draftKeys.now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drafts open with the key
  const telling = useMemo(
    () => openTelling({ storage: draftStorage(), now, removeFile }, { shopId, kind }),
    [shopId, kind, key],
  )
  const [changed, setTold] = useState<Partial<Told>>(telling.read)
  // a position comes late, and is told in addition to what was told meanwhile
  const latest = useRef(changed)
  const tell = (part: Partial<Told>) => {
    latest.current = tellMore(latest.current, part, new Date(now()).toISOString())
    telling.save(latest.current)
    setTold(latest.current)
  }
  useEffect(() => {
    latest.current = { ...telling.read(), ...latest.current }
    setTold(latest.current)
  }, [telling])
  return { begun: telling.begun, changed, tell }
}
