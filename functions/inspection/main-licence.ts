import { papersOf } from '@app/rules/licence/papers'
import type { Licence } from '@app/types/licence/contract'
import type { BusinessType } from '@app/types/shop/values'

/** The paper that the inspected business rests on, as the form prints it: the usual one, else any that licenses it. */
export const mainLicence = (
  businessTypes: readonly BusinessType[],
  licences: readonly Licence[],
): string | undefined => {
  const standing = licences.filter(({ cancelled }) => !cancelled)
  const wanted = businessTypes.flatMap((type) => [papersOf[type].usual, ...papersOf[type].others])
  return wanted.flatMap((kind) => standing.filter((licence) => licence.kind === kind)).at(0)?.number
}
