import type { drawContract } from '@app/types/inspection/draw'
import { changing, type Routes, reading } from '../../platform/bind'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { freezeDraw } from './freeze-draw'
import { runDraw } from './run-draw'
import { listDraws, showDraw } from './show-draws'

export const drawRoutes = (deps: InspectionDeps): Routes<typeof drawContract> => ({
  freezeDraw: changing(may.draw, freezeDraw(deps)),
  runDraw: changing(may.draw, runDraw(deps)),
  listDraws: reading(may.list, listDraws(deps)),
  showDraw: reading(may.list, showDraw(deps)),
})
