import type { licenceContract } from '@app/types/licence/contract'
import { changing, type Routes } from '../platform/bind'
import { may } from './access'
import { cancelLicence } from './cancel-licence'
import type { LicenceDeps } from './deps'
import { recordLicence } from './record-licence'

export const licenceRoutes = (deps: LicenceDeps): Routes<typeof licenceContract> => ({
  recordLicence: changing(may.keepLicences, recordLicence(deps)),
  cancelLicence: changing(may.keepLicences, cancelLicence(deps)),
})
