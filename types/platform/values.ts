import { amendmentRefusals } from './refusals/amendment'
import { employeeRefusals } from './refusals/employee'
import { identityRefusals } from './refusals/identity'
import { inspectionRefusals } from './refusals/inspection'
import { ledgerRefusals } from './refusals/ledger'
import { platformRefusals } from './refusals/platform'
import { publicationRefusals } from './refusals/publication'
import { rectificationRefusals } from './refusals/rectification'
import { selfCheckRefusals } from './refusals/self-check'
import { shopRefusals } from './refusals/shop'
import { trainingRefusals } from './refusals/training'

/**
 * Every refusal the product can answer with: HTTP status, what is said to people, and what they can do
 * next. A code is `<domain>.<reason>`; clients match on it, people read `message` and `next`.
 */
export const refusals = {
  ...platformRefusals,
  ...identityRefusals,
  ...shopRefusals,
  ...inspectionRefusals,
  ...publicationRefusals,
  ...employeeRefusals,
  ...rectificationRefusals,
  ...trainingRefusals,
  ...selfCheckRefusals,
  ...ledgerRefusals,
  ...amendmentRefusals,
} as const

export type RefusalCode = keyof typeof refusals

/** What a client receives instead of an answer. `detail` names fields or items when that helps to mend the input. */
export type Refusal = {
  readonly code: RefusalCode
  readonly message: string
  readonly next: string
  readonly detail?: readonly string[]
}
