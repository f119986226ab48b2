import { useEffect, useState } from 'react'
import { api, draftStorage, outboxDoor } from '../../parts'
import type { DraftHanded } from '../draft'
import { openDraft } from '../drafts'
import { noteGiven } from './follow-handed'

/** To whom an inspection was given from this phone, as the server has it now; undefined: it was not, or is there. */
export const useFollowed = (inspectionId: string) => {
  const read = () => openDraft(draftStorage(), inspectionId).handed()
  const [handed, setHanded] = useState<DraftHanded | undefined>(read)
  const isGiven = handed !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each inspection that was given
  useEffect(() => {
    if (!isGiven) return
    void api.inspection.listHandedOver({ given: inspectionId }).then((listed) => {
      if ('value' in listed) noteGiven({ storage: draftStorage(), outbox: outboxDoor }, listed.value.given)
      setHanded(read())
    })
  }, [inspectionId, isGiven])
  return [handed, () => setHanded(read())] as const
}
