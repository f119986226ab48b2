import { belongsTo, papersOf } from '@app/rules/licence/papers'
import { isConfirmedPaper } from '@app/rules/shop/confirmed-paper'
import type { Licence } from '@app/types/licence/contract'
import type { LicenceState } from '@app/types/licence/values'
import type { BusinessType } from '@app/types/shop/values'

/** What is in force comes first, what nobody knows the end of before what has ended. */
const standings: Readonly<Record<LicenceState, number>> = {
  valid: 0,
  unlimited: 0,
  renewable: 0,
  expiring: 0,
  unknownTerm: 1,
  expired: 2,
  cancelled: 3,
}

/** Place of a paper among those that license the businesses: the usual one of the first business leads. */
const placeIn = (businessTypes: readonly BusinessType[], { kind, number }: Licence): number => {
  const wanted = businessTypes.flatMap((type) =>
    [papersOf[type].usual, ...papersOf[type].others].map((paper) => ({ type, paper })),
  )
  const place = wanted.findIndex(({ type, paper }) => paper === kind && belongsTo(type, kind, number))
  return place < 0 ? wanted.length : place
}

/**
 * The paper that the inspected business rests on, as the form prints it: in force rather than ended, of this business
 * rather than of another, then the newest. `licences` are in the order in which they were recorded.
 */
export const mainLicence = (
  businessTypes: readonly BusinessType[],
  licences: readonly Licence[],
): string | undefined => {
  const kinds = new Set(businessTypes.flatMap((type) => [papersOf[type].usual, ...papersOf[type].others]))
  const printable = licences.filter((one) => !one.cancelled && kinds.has(one.kind) && isConfirmedPaper(one))
  const compare = (a: Licence, b: Licence) =>
    standings[a.state] - standings[b.state] || placeIn(businessTypes, a) - placeIn(businessTypes, b)
  return printable.toReversed().toSorted(compare).at(0)?.number
}
