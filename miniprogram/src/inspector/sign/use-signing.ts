import { useMemo, useState } from 'react'
import { sha256 } from '../../data/sha256'
import { signableText } from '../../data/signable-text'
import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import type { DraftSigning, Signer } from '../../inspection/draft'
import { type DraftBox, openDraft } from '../../inspection/drafts'
import { draftedIn } from '../../inspection/sealing/drafted'
import { sealOf } from '../../inspection/sealing/seal'
import { draftStorage, now } from '../../parts'

type Refusal = NonNullable<DraftSigning['refusal']>

const instant = () => new Date(now()).toISOString()

/** Seals what there is to sign, unless it is sealed already. */
const sealed = (draft: DraftBox): DraftSigning => {
  const before = draft.signing()
  const drafted = draftedIn(draft)
  const seal = before.seal ?? (drafted && sealOf(drafted, instant()))
  if (!seal || seal === before.seal) return before
  const signing = { ...before, seal }
  return draft.saveSigning(signing) ? signing : before
}

/** A sealed inspection: who signed, who refused. Every change is on the phone before it is on the screen. */
export const useSigning = (inspectionId: string) => {
  const draft = useMemo(() => openDraft(draftStorage(), inspectionId), [inspectionId])
  const head = useMemo(() => draft.head(), [draft])
  const [signing, setSigning] = useState(() => sealed(draft))
  const save = (next: DraftSigning): boolean => {
    const kept = draft.saveSigning(next)
    if (kept) setSigning(next)
    return kept
  }
  const sign = async (signer: Signer, path: string, name: string) => {
    const signature = { path, name, sha256: sha256(await readFile(path)), signedAt: instant() }
    const before = draft.signing()
    const kept = save({ ...before, signatures: { ...before.signatures, [signer]: signature } })
    if (!kept) removeFile(path)
  }
  const takeBack = (signer: Signer) => {
    const { [signer]: _, ...signatures } = signing.signatures
    save({ ...signing, signatures })
  }
  const refuse = ({ reason, recording }: Pick<Refusal, 'reason' | 'recording'>) => {
    const { merchant: _, ...signatures } = signing.signatures
    const refusal = { reason: signableText(reason), notedAt: instant(), ...(recording && { recording }) }
    save({ ...signing, signatures, refusal })
  }
  const takeBackRefusal = () => {
    const { refusal: _, ...rest } = signing
    const { witness: __, ...signatures } = signing.signatures
    save({ ...rest, signatures })
  }
  return { draft, head, signing, sign, takeBack, refuse, takeBackRefusal }
}
