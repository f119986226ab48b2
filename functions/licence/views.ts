import { licenceState } from '@app/rules/licence/licence-state'
import type { Day } from '@app/rules/time/day'
import type { Licence } from '@app/types/licence/contract'
import type { StoredLicence } from './store'

/** A paper as anyone with access to the shop sees it, with what it is worth on this day. */
export const licenceOn = (licence: StoredLicence, today: Day): Licence => {
  const { licenceId, kind, number, validUntil, cancelled, flags, numberProblem, verified } = licence
  const doubt = { ...(numberProblem && { numberProblem }), ...(verified && { numberVerified: true }) }
  const standing = licenceState({ kind, validUntil, cancelled }, today)
  return { licenceId, kind, number, ...(validUntil && { validUntil }), cancelled, flags, ...doubt, ...standing }
}
