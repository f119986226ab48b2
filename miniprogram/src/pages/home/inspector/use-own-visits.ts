import { dayOf } from '@app/rules/time/day'
import type { InspectionLine } from '@app/types/inspection/contract'
import { useStore } from '../../../data/use-store'
import { useDidShow } from '../../../device/hooks'
import { api, now, session } from '../../../parts'
import { shownValue } from '../../../shell/query-view'
import { useRead } from '../../../shell/use-read'

/** The signed-in person's own visits of today, wherever they were; a kept answer may be of another day. */
export const useOwnVisits = (): readonly InspectionLine[] => {
  const inspectorId = useStore(session).me?.person?.personId
  const [query, again] = useRead(inspectorId && 'visits/own', () => {
    // asked when it is read: the page stays open over midnight
    const day = dayOf(new Date(now()).toISOString())
    return api.inspection.listInspections({ ...(inspectorId && { inspectorId }), from: day, to: day })
  })
  useDidShow(again)
  return shownValue(query)?.inspections ?? none
}

const none: readonly InspectionLine[] = []
