import { amendmentContract } from './amendment/contract'
import { auditContract } from './audit/contract'
import { checklistContract } from './checklist/contract'
import { dutyContract } from './duty/contract'
import { employeeContract } from './employee/contract'
import { exportsContract } from './exports/contract'
import { identityContract } from './identity/contract'
import { inspectionContract } from './inspection/contract'
import { ledgerContract } from './ledger/contract'
import { licenceContract } from './licence/contract'
import { photoContract } from './photo/contract'
import { pushContract } from './push/contract'
import { rectificationContract } from './rectification/contract'
import { selfCheckContract } from './self-check/contract'
import { shopContract } from './shop/contract'
import { trainingContract } from './training/contract'

/** Everything the API can be asked, by domain. Clients, guards and documents derive from this one value. */
export const contract = {
  identity: identityContract,
  shop: shopContract,
  licence: licenceContract,
  amendment: amendmentContract,
  employee: employeeContract,
  duty: dutyContract,
  inspection: inspectionContract,
  photo: photoContract,
  checklist: checklistContract,
  rectification: rectificationContract,
  training: trainingContract,
  selfCheck: selfCheckContract,
  ledger: ledgerContract,
  push: pushContract,
  audit: auditContract,
  exports: exportsContract,
}
export type Contract = typeof contract
