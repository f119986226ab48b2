import { parcelOf } from '@app/rules/submission/outbox'
import type { AnyParcel } from '@app/rules/submission/parcel'
import { useMemo } from 'react'
import { useStore } from '../data/use-store'
import { outbox } from '../parts'
import type { DraftBox } from './drafts'

/** The outbox's line of a draft, as it changes; undefined while the draft may still be changed. */
export const usePosted = (draft: DraftBox): AnyParcel | undefined => {
  // kept: after the delivery nothing of the draft is left to ask
  const key = useMemo(() => draft.parcelKey() ?? '', [draft])
  const parcel = parcelOf(useStore(outbox.state), key)
  return parcel?.stage === 'draft' ? undefined : parcel
}
