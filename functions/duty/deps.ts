import type { Day } from '@app/rules/time/day'
import type { Change, Duty } from '@app/types/duty/contract'
import type { Post } from '@app/types/employee/values'
import type { AskEmployees } from '../employee/public'
import type { AskLicence } from '../licence/public'
import type { AskChain, AskShop, StoredShop } from '../shop/public'

/** For whom it is asked: everything for whoever runs the shop, the own for one who works there. */
export type Who = {
  readonly runsShop: boolean
  readonly employeeId?: string | undefined
  /** Looks from the head office: everything but who. */
  readonly isHeadOffice?: true
  /** Held on the day. */
  readonly posts: readonly Post[]
}

export type DutyAsked = {
  /** The shop as it is now; what was made at entries merged into it counts, too. */
  readonly shop: StoredShop
  readonly today: Day
  readonly who: Who
}

/** What one domain knows to be due. */
export type DutySource = (asked: DutyAsked) => Promise<readonly Duty[]>

/** What happened at a shop since an instant. */
export type ChangeSource = (asked: {
  readonly shop: StoredShop
  readonly since: string
}) => Promise<readonly { at: string; kind: Change['kind']; subjectId: string; title: string }[]>

/** Nothing is stored for being due: every domain is asked. */
export type DutyDeps = {
  readonly shops: Pick<AskShop, 'shop' | 'united'>
  readonly chain: Pick<AskChain, 'headOfficeOf' | 'storesOf'>
  readonly licences: AskLicence
  readonly employees: AskEmployees
  readonly sources: readonly DutySource[]
  readonly changes: readonly ChangeSource[]
}
