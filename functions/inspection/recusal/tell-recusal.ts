import type { Worker } from '../../platform/reaction'
import { isRefused } from '../../platform/verb'
import type { InspectionWorkDeps } from '../deps'
import { loadInspection } from '../load-inspection'
import { readMessage } from '../read-message'
import { tellDecision } from './tell-decision'
import { tellHeads } from './tell-heads'
import { isUndecided } from './undecided'

/** What a recusal is told on: to who decides while it waits, then to those whom the decision concerns. */
export const tellRecusal =
  (deps: InspectionWorkDeps): Worker =>
  async (message) => {
    const { district, ...asked } = readMessage(message)
    const loaded = await loadInspection(deps, district, asked)
    if (isRefused(loaded) || loaded.inspection.state !== 'recused') return
    await (isUndecided(loaded.inspection) ? tellHeads(deps, loaded) : tellDecision(deps, loaded.inspection))
  }
