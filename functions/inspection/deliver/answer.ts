import type { Receipt } from '@app/rules/submission/answers'
import type { InspectionMark, InspectionState, Verdict } from '@app/types/inspection/values'
import type { PersonActor } from '../../platform/actor'
import type { StoredShop } from '../../shop/public'
import type { StoredInspection } from '../store'
import type { Delivery } from './delivery'

export type Arrived = {
  readonly actor: PersonActor
  readonly delivery: Delivery
  readonly at: Date
  readonly shop: StoredShop
}

type Received = {
  readonly outcome: 'received'
  readonly receipt: Receipt
  readonly state: InspectionState
  readonly verdict?: Verdict
  readonly documentNumber?: string
  readonly marks: InspectionMark[]
}
/** Who sent what stands and when, by its hash. */
type Existing = { readonly contentHash: string; readonly receivedAt: string; readonly by: string }
export type Conflict = { readonly outcome: 'conflict'; readonly existing: Existing }

export type DeliverAnswer = Received | { readonly outcome: 'filesMissing'; readonly files: string[] } | Conflict

export const received = (inspection: StoredInspection, receipt: Receipt): Received => {
  const { state, result, unfinished, delivered } = inspection
  const documentNumber = result?.documentNumber ?? unfinished?.documentNumber
  return {
    outcome: 'received',
    receipt,
    state,
    ...(result && { verdict: result.verdict }),
    ...(documentNumber && { documentNumber }),
    marks: delivered?.marks ?? [],
  }
}
