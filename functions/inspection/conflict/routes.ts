import type { conflictContract } from '@app/types/inspection/conflict'
import { changing, type Routes, reading } from '../../platform/bind'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { settleConflict } from './settle-conflict'
import { showConflicts } from './show-conflicts'

export const conflictRoutes = (deps: InspectionDeps): Routes<typeof conflictContract> => ({
  showConflicts: reading(may.list, showConflicts(deps)),
  settleConflict: changing(may.settle, settleConflict(deps)),
})
