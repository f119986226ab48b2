import type { selfCheckContract } from '@app/types/self-check/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import type { SelfCheckDeps } from './deps'
import { listSelfChecks } from './list-self-checks'
import { prepareSelfCheckPhoto } from './prepare-photo'
import { setOpenDays } from './set-open-days'
import { showSelfCheck } from './show-self-check'
import { showSelfCheckTable } from './show-table'
import { submitSelfCheck } from './submit-self-check'

export const selfCheckRoutes = (deps: SelfCheckDeps): Routes<typeof selfCheckContract> => ({
  listSelfChecks: reading(may.read, listSelfChecks(deps)),
  showSelfCheckTable: reading(may.read, showSelfCheckTable(deps)),
  showSelfCheck: reading(may.read, showSelfCheck(deps)),
  prepareSelfCheckPhoto: changing(may.fill, prepareSelfCheckPhoto(deps)),
  submitSelfCheck: changing(may.fill, submitSelfCheck(deps)),
  setOpenDays: changing(may.keepOpenDays, setOpenDays(deps)),
})
