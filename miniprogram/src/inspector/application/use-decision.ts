import { useState } from 'react'
import type { CallOptions } from '../../data/api'
import { api } from '../../parts'
import { useDeed } from '../../shell/use-deed'
import type { Negative } from './answer-sheet'
import type { Shown } from './beside'

type Decision =
  | { readonly kind: 'approve'; readonly gridId: string | undefined }
  | { readonly kind: 'return'; readonly words: string }
  | { readonly kind: 'refuse'; readonly words: string }
type Decided = Pick<Shown, 'applicationId' | 'revision' | 'aim'> & { readonly decision: Decision }

const send = ({ applicationId, revision, aim, decision }: Decided, options: CallOptions) => {
  const seen = { applicationId, revision }
  if (decision.kind === 'return') return api.shop.returnApplication({ ...seen, words: decision.words }, options)
  if (decision.kind === 'refuse') return api.shop.refuseApplication({ ...seen, words: decision.words }, options)
  const grid = aim === 'newShop' && decision.gridId ? { gridId: decision.gridId } : {}
  return api.shop.approveApplication({ ...seen, aim, ...grid }, options)
}

/** One decision about what was looked at; whoever was faster is told by the refusal. */
export const useDecision = (application: Shown | undefined, again: () => void) => {
  const [asking, setAsking] = useState<Negative>()
  const { busy, outcome, run } = useDeed(send)
  const decide = async (decision: Decision) => {
    if (!application) return
    const { applicationId, revision, aim } = application
    await run({ applicationId, revision, aim, decision })
    setAsking(undefined)
    again()
  }
  return { asking, setAsking, busy, outcome, decide }
}
