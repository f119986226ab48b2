import type { OperationName } from './operations'
import { amendmentPolicy } from './policy/amendment'
import { checklistPolicy } from './policy/checklist'
import { dutiesPolicy } from './policy/duties'
import { dutyPolicy } from './policy/duty'
import { employeePolicy } from './policy/employee'
import { identityPolicy } from './policy/identity'
import { inspectionPolicy } from './policy/inspection'
import { ledgerPolicy } from './policy/ledger'
import { rectificationPolicy } from './policy/rectification'
import type { PolicyRow } from './policy/row'
import { selfCheckPolicy } from './policy/self-check'
import { shopPolicy } from './policy/shop'
import { trainingPolicy } from './policy/training'

export type { Asker, OnlyTo, PolicyRow, Relation } from './policy/row'

/**
 * Who may do what, kept apart from the code that decides it: what stands here is what the bureau answers for. An
 * operation of the contract without a row does not compile.
 */
export const policy = {
  ...identityPolicy,
  ...shopPolicy,
  ...inspectionPolicy,
  ...checklistPolicy,
  ...dutyPolicy,
  ...employeePolicy,
  ...rectificationPolicy,
  ...selfCheckPolicy,
  ...dutiesPolicy,
  ...trainingPolicy,
  ...ledgerPolicy,
  ...amendmentPolicy,
} as const satisfies Readonly<Record<OperationName, PolicyRow>>
