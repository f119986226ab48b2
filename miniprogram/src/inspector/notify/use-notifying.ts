import { dayOf } from '@app/rules/time/day'
import type { InspectionKind } from '@app/types/inspection/values'
import { useMemo } from 'react'
import type { Answer } from '../../data/api'
import type { Query } from '../../data/use-query'
import { useStore } from '../../data/use-store'
import { orPacked } from '../../grid-pack/or-packed'
import { openPack } from '../../grid-pack/pack-box'
import { planOffline } from '../../grid-pack/plan-offline'
import { readPlan } from '../../inspection/read-inspection'
import { itemsAsked } from '../../inspection/tables'
import { gridPack } from '../../pack-parts'
import { api, makeId, now, ownStorage, session } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { begin } from './begin'
import { createBeginnings } from './beginnings'
import { headOf, type Plan } from './head-of'
import { expiredBefore, nothingTold, type Told } from './notification'
import { useTelling } from './use-telling'

/** Items that failed last time, in the tables' own words; those that no table has any more as they were asked. */
export const mustWords = (plan: Plan) => {
  const items = new Map(itemsAsked(plan).map((item) => [item.key, item]))
  return [...plan.mustCheck, ...plan.extraChecks].flatMap((must) => {
    const item = items.get(must.key)
    const remark = 'remark' in must ? must.remark : undefined
    return item ? [{ number: item.number, text: item.text, remark }] : []
  })
}

const useMyself = () => {
  const { me } = useStore(session)
  const grant = me?.person?.grants.find(({ role }) => role === 'inspector')
  if (!me?.person || grant?.role !== 'inspector') return undefined
  const { personId, name } = me.person
  const { certificateNumber, certificateValidUntil } = grant
  return { personId, name, certificateNumber, certificateValidUntil }
}

const nobody = { personId: '', name: '' }
const named = ({ personId, name, certificateNumber }: Colleague) => ({ personId, name, certificateNumber })

type Colleague = Omit<Answer<'identity', 'listColleagues'>['colleagues'][number], 'stationId'>

type Visit = Pick<Parameters<typeof planOffline>[1], 'shopId' | 'kind' | 'who'>

/** The plan that the server made; where it cannot be reached, the one that the phone makes from its pack. */
const usePlan = (asked: Query<Plan>, { shopId, kind, who }: Visit): Query<Plan> => {
  const turn = useStore(gridPack.news).turn
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pack changes with its turn
  return useMemo(
    () => orPacked(asked, () => planOffline(openPack(ownStorage()), { shopId, kind, who, now: now() })),
    [asked, shopId, kind, who.personId, turn],
  )
}

/** Everything behind the notification page: the plan, colleagues, what was told, and the start itself. */
export const useNotifying = (shopId: string, kind: InspectionKind) => {
  const myself = useMyself()
  const beginning = useMemo(() => createBeginnings({ makeId, now }), [])
  const { begun: noteBegun, changed, tell } = useTelling(shopId, kind)
  const [asked, again] = useRead(`door/${shopId}/${kind}`, () => readPlan(api.inspection, { shopId, kind }))
  const query = usePlan(asked, { shopId, kind, who: myself ?? nobody })
  const [people] = useRead('colleagues', () => api.identity.listColleagues())
  const plan = shownValue(query)
  const colleagues = (shownValue(people)?.colleagues ?? []).filter(({ personId }) => personId !== myself?.personId)
  const told: Told = { ...nothingTold, address: plan?.address ?? '', ...changed }
  const colleague = colleagues.find(({ personId }) => personId === told.second)
  const start = (ending: 'concluded' | 'recused' | 'obstructed' | 'notHeld') => {
    if (!plan || !myself || !colleague) return
    const untold = ending === 'obstructed' || ending === 'notHeld'
    const { district } = session.get()
    const inspectors = [named(myself), named(colleague)] as const
    beginning((begun) => {
      const head = headOf({ district, shopId, kind, ...begun }, plan, told, { inspectors, untold })
      const kept = begin(head, ending, told.secondHere)
      if (kept) noteBegun()
      return kept
    })
  }
  const today = new Date(now()).toISOString()
  return {
    expired: expiredBefore(dayOf(today), myself?.certificateValidUntil, colleague?.certificateValidUntil),
    ...{ query, again, today, told, tell, colleagues, colleague, start },
    isOffline: query.state === 'old',
  }
}

export type Notifying = ReturnType<typeof useNotifying>
