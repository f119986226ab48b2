import type { handOverContract } from '@app/types/inspection/hand-over'
import { changing, type Routes, reading } from '../../platform/bind'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { handOverDraft } from './hand-over-draft'
import { listHandedOver } from './list-handed-over'
import { openHandedOver } from './open-handed-over'
import { releaseHandOver } from './release-hand-over'
import { takeOverDraft } from './take-over-draft'
import { withdrawHandOver } from './withdraw-hand-over'

export const handOverRoutes = (deps: InspectionDeps): Routes<typeof handOverContract> => ({
  handOverDraft: changing(may.inspect, handOverDraft(deps)),
  listHandedOver: reading(may.inspect, listHandedOver(deps)),
  openHandedOver: reading(may.inspect, openHandedOver(deps)),
  takeOverDraft: changing(may.inspect, takeOverDraft(deps)),
  releaseHandOver: changing(may.releaseHandOver, releaseHandOver(deps)),
  withdrawHandOver: changing(may.inspect, withdrawHandOver(deps)),
})
