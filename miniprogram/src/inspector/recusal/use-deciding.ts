import type { InspectionShown } from '@app/types/inspection/contract'
import { useState } from 'react'
import type { CallOptions } from '../../data/api'
import { useStore } from '../../data/use-store'
import { api, session } from '../../parts'
import { useDeed } from '../../shell/use-deed'
import { nothingPicked, pairOf } from './sending'

type Decided = Pick<InspectionShown, 'shopId' | 'inspectionId'> & {
  readonly decision: { readonly reason: string } | { readonly inspectorIds: readonly string[] }
}

const send = ({ decision, ...asked }: Decided, options: CallOptions) =>
  'reason' in decision
    ? api.inspection.releaseRecusal({ ...asked, reason: decision.reason }, options)
    : api.inspection.replaceInspectors({ ...asked, inspectorIds: [...decision.inspectorIds] }, options)

/** The head of a station and the office decide, unless they are one of the two themselves. */
const useMayDecide = (shown: InspectionShown | undefined): boolean => {
  const person = useStore(session).me?.person
  const decides = person?.grants.some(({ role }) => role === 'stationHead' || role === 'office') ?? false
  return decides && shown?.inspectors.every(({ personId }) => personId !== person?.personId) === true
}

/** A recusal that waits: what was picked, and the one decision about it. */
export const useDeciding = (shown: InspectionShown | undefined, again: () => void) => {
  const [sending, pick] = useState(nothingPicked)
  const [rejecting, setRejecting] = useState(false)
  const { busy, outcome, run } = useDeed(send)
  const isOpen = shown?.recusal !== undefined && !shown.recusal.released && !shown.recusal.replaced
  const decides = useMayDecide(shown)
  const decide = async (decision: Decided['decision']) => {
    if (!shown) return
    await run({ shopId: shown.shopId, inspectionId: shown.inspectionId, decision })
    setRejecting(false)
    again()
  }
  const pair = shown && pairOf(sending, shown)
  return {
    ...{ sending, pick, rejecting, setRejecting, busy, outcome },
    mayDecide: isOpen && decides,
    replace: () => pair && decide({ inspectorIds: pair }),
    reject: (reason: string) => decide({ reason }),
  }
}
