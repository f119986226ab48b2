import { type Actor, grantOf } from '../platform/actor'
import { seesDistrict } from '../platform/reach'

type Role = 'office' | 'leader' | 'stationHead' | 'inspector' | 'merchant' | 'employee'

const hasOneOf =
  (...roles: readonly Role[]) =>
  (actor: Actor): boolean =>
    roles.some((role) => grantOf(actor, role) !== undefined)

/** Who may ask what; for whom and of which shop is asked in the verb. */
export const may = {
  /** The office writes courses, questions and the rules of exams. */
  keep: hasOneOf('office'),
  /** Results of the whole district; of one shop its inspectors and head read as well. */
  read: seesDistrict,
  /** Staff who look what a shop's people know, and by which exams they are put to the test. */
  look: hasOneOf('office', 'leader', 'stationHead', 'inspector'),
  learn: hasOneOf('merchant', 'employee'),
  lookAtShop: hasOneOf('office', 'leader', 'stationHead', 'inspector', 'merchant'),
  /** Whose it is, the merchant, and staff. */
  see: hasOneOf('office', 'leader', 'stationHead', 'inspector', 'merchant', 'employee'),
  /** A spot exam is sat on the inspector's phone. */
  sit: hasOneOf('merchant', 'employee', 'inspector'),
  putToTest: hasOneOf('inspector'),
}
