import type { conductContract } from '@app/types/inspection/conduct'
import { changing, type Routes, reading } from '../../platform/bind'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { noteConduct } from './note-conduct'
import { reviewConduct } from './review-conduct'

export const conductRoutes = (deps: InspectionDeps): Routes<typeof conductContract> => ({
  reviewConduct: reading(may.list, reviewConduct(deps)),
  noteConduct: changing(may.settle, noteConduct(deps)),
})
