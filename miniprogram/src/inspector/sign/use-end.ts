import { useMemo, useState } from 'react'
import type { DraftEnd, Signer } from '../../inspection/draft'
import { openDraft } from '../../inspection/drafts'
import { signersDue } from '../../inspection/sign-order'
import { now, ownStorage } from '../../parts'

const instant = () => new Date(now()).toISOString()

/** The end of a begun inspection: who signed, who refused. Every change is on the phone before it is on the screen. */
export const useEnd = (inspectionId: string) => {
  const draft = useMemo(() => openDraft(ownStorage(), inspectionId), [inspectionId])
  const [end, setEnd] = useState(draft.end)
  const save = (next: DraftEnd) => {
    // The last signature ends the inspection; whatever changes afterwards ends it anew.
    const { finishedAt: _, ...open } = next
    const finished = signersDue(next).length === 0 ? { ...open, finishedAt: instant() } : open
    draft.saveEnd(finished)
    setEnd(finished)
  }
  const forget = (signer: Signer) => {
    const { [signer]: _, ...others } = draft.uploads()
    draft.saveUploads(others)
  }
  const sign = (signer: Signer, path: string, name: string) => {
    forget(signer)
    save({ ...end, signatures: { ...end.signatures, [signer]: { path, name, signedAt: instant() } } })
  }
  const takeBack = (signer: Signer) => {
    forget(signer)
    const { [signer]: _, ...signatures } = end.signatures
    save({ ...end, signatures })
  }
  const refuse = (reason: string) => {
    forget('merchant')
    const { merchant: _, ...signatures } = end.signatures
    save({ ...end, signatures, refusal: { reason: reason.trim(), notedAt: instant() } })
  }
  const takeBackRefusal = () => {
    const { refusal: _, ...rest } = end
    const { witness: __, ...signatures } = end.signatures
    save({ ...rest, signatures })
  }
  return { draft, end, sign, takeBack, refuse, takeBackRefusal }
}
