import type { recusalContract } from '@app/types/inspection/recusal'
import { changing, type Routes } from '../../platform/bind'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { releaseRecusal } from './release-recusal'
import { replaceInspectors } from './replace-inspectors'

export const recusalRoutes = (deps: InspectionDeps): Routes<typeof recusalContract> => ({
  releaseRecusal: changing(may.decideRecusal, releaseRecusal(deps)),
  replaceInspectors: changing(may.decideRecusal, replaceInspectors(deps)),
})
