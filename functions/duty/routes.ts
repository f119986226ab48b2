import type { dutyContract } from '@app/types/duty/contract'
import { type Routes, reading } from '../platform/bind'
import { may } from './access'
import { listChain } from './chain'
import type { DutyDeps } from './deps'
import { listWorkplaces, showToday } from './show-today'

export const dutyRoutes = (deps: DutyDeps): Routes<typeof dutyContract> => ({
  listChain: reading(may.listChain, listChain(deps)),
  listWorkplaces: reading(may.read, listWorkplaces(deps)),
  showToday: reading(may.read, showToday(deps)),
})
