import type { planContract } from '@app/types/inspection/plan'
import { changing, type Routes, reading } from '../../platform/bind'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { setPlanSetting, showPlanSetting } from './setting'
import { listSuperiorVisits, recordSuperiorVisit, withdrawSuperiorVisit } from './superior-visits'

export const planRoutes = (deps: InspectionDeps): Routes<typeof planContract> => ({
  showPlanSetting: reading(may.list, showPlanSetting(deps)),
  setPlanSetting: changing(may.plan, setPlanSetting(deps)),
  listSuperiorVisits: reading(may.list, listSuperiorVisits(deps)),
  recordSuperiorVisit: changing(may.plan, recordSuperiorVisit(deps)),
  withdrawSuperiorVisit: changing(may.plan, withdrawSuperiorVisit(deps)),
})
