import type { InspectionShown } from '@app/types/inspection/contract'
import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import { readWhole } from '../data/read-whole'

type Of = { readonly shopId: string; readonly inspectionId: string }

const nameOf = ({ state, received, document }: InspectionShown) => [state, received?.contentHash, document.state].join()

/** Undefined where something became of it between two pages. */
const together = (before: InspectionShown, page: InspectionShown): InspectionShown | undefined => {
  if (nameOf(before) !== nameOf(page)) return undefined
  const earlier = [...(before.earlier ?? []), ...(page.earlier ?? [])]
  return { ...page, items: [...before.items, ...page.items], ...(earlier.length > 0 && { earlier }) }
}

/** One inspection, put together of its pages. */
export const readInspection = (
  api: Pick<Api['inspection'], 'showInspection'>,
  of: Of,
): Promise<Outcome<InspectionShown>> => readWhole((from) => api.showInspection({ ...of, ...from }), together)

type Plan = Answer<'inspection', 'prepareInspection'>
type Visit = Parameters<Api['inspection']['prepareInspection']>[0]

const bothPlans = (before: Plan, page: Plan): Plan => ({
  ...page,
  tables: [...before.tables, ...page.tables],
  mustCheck: [...before.mustCheck, ...page.mustCheck],
  extraChecks: [...before.extraChecks, ...page.extraChecks],
})

/** What an inspection begins with, put together of its pages. */
export const readPlan = (api: Pick<Api['inspection'], 'prepareInspection'>, visit: Visit): Promise<Outcome<Plan>> =>
  readWhole((from) => api.prepareInspection({ ...visit, ...from }), bothPlans)
