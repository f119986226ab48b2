import type { licenceContract } from '@app/types/licence/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { cancelLicence } from './cancel-licence'
import type { LicenceDeps } from './deps'
import { listLicences } from './list-licences'
import { recordLicence } from './record-licence'

export const licenceRoutes = (deps: LicenceDeps): Routes<typeof licenceContract> => ({
  listLicences: reading(may.readWhole, listLicences(deps)),
  recordLicence: changing(may.keepLicences, recordLicence(deps)),
  cancelLicence: changing(may.keepLicences, cancelLicence(deps)),
})
