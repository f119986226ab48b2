import type { PersonActor } from '../platform/actor'
import { type Refused, refuse } from '../platform/verb'

/** Who changed something of the office's, and when. */
export const changedBy = ({ name, personId }: PersonActor, at: Date) => ({
  changedAt: at.toISOString(),
  changedBy: name,
  personId,
})

/** Refused when somebody changed it since it was read, or made it in between; the refusal says who. */
export const refuseChanged = (
  before: { readonly revision: number; readonly changedBy: string } | undefined,
  revision: number | undefined,
): Refused | undefined =>
  before?.revision === revision ? undefined : refuse('training.changedSince', before ? [before.changedBy] : [])
