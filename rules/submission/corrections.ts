import { type Outbox, withoutWait, withParcel } from './outbox'
import { type AnyParcel, type Draft, isPending, type Pending, type Refused } from './parcel'

type Changed = Draft | Refused

const corrected = (parcels: readonly AnyParcel[], one: Draft | Pending): Refused | undefined =>
  parcels.find(
    (other): other is Refused =>
      other.stage === 'refused' && other.inspectionId === one.inspectionId && other.contentHash === one.corrects,
  )

/** A correction that is not signed yet takes the place that the refused content did not get; a signed one cannot. */
const settledBy = (one: Draft | Pending, { version, corrects }: Refused): Changed => {
  if (one.stage !== 'draft') return { ...one, stage: 'refused', refusal: { reason: 'earlierRefused' } }
  const { corrects: _, ...draft } = one
  return { ...draft, version, ...(corrects !== undefined && { corrects }) }
}

const nextChange = (parcels: readonly AnyParcel[]): Changed | undefined => {
  for (const one of parcels) {
    if ((one.stage !== 'draft' && !isPending(one)) || one.corrects === undefined) continue
    const refused = corrected(parcels, one)
    if (refused) return settledBy(one, refused)
  }
  return undefined
}

/**
 * A refused content takes its own corrections with it: they can never be the next version of what stands. Done at the
 * refusal, at every beginning and at every start, because the app may be killed between the writes.
 */
export const settleCorrections = (state: Outbox): { readonly state: Outbox; readonly changed: readonly Changed[] } => {
  let so = state
  const changed: Changed[] = []
  for (let one = nextChange(so.parcels); one; one = nextChange(so.parcels)) {
    so = withoutWait(withParcel(so, one), one.key)
    changed.push(one)
  }
  return { state: so, changed }
}
