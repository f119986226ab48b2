import type { InspectionKind } from '@app/types/inspection/values'
import { useMemo, useState } from 'react'
import type { Answer } from '../../data/api'
import { useStore } from '../../data/use-store'
import { goOn } from '../../device/go'
import { deedKey } from '../../inspection/delivery/deed-key'
import { type DraftHead, type DraftInspector, noEnd } from '../../inspection/draft'
import { openDraft } from '../../inspection/drafts'
import { itemsAsked } from '../../inspection/tables'
import { api, makeId, now, ownStorage, session } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { headOf, type Plan } from './head-of'
import { nothingTold, type Told, tellMore } from './notification'

type Colleague = Answer<'identity', 'listColleagues'>['colleagues'][number]

/** Items that failed last time, in the tables' own words; those that no table has any more as they were asked. */
export const mustWords = (plan: Plan) => {
  const items = new Map(itemsAsked(plan).map((item) => [item.key, item]))
  return [...plan.mustCheck, ...plan.extraChecks].flatMap((must) => {
    const item = items.get(must.key)
    const remark = 'remark' in must ? must.remark : undefined
    return item ? [{ number: item.number, text: item.text, remark }] : []
  })
}

const inspectorOf = ({ personId, name, certificateNumber }: Colleague): DraftInspector => ({
  ...{ personId, name, certificateNumber },
  shows: 'certificate',
})

const useMyself = (): DraftInspector | undefined => {
  const { me } = useStore(session)
  const grant = me?.person?.grants.find(({ role }) => role === 'inspector')
  if (!me?.person || grant?.role !== 'inspector') return undefined
  const { personId, name } = me.person
  return { personId, name, certificateNumber: grant.certificateNumber, shows: 'certificate' }
}

const useBegun = () => useMemo(() => ({ inspectionId: makeId(), startedAt: new Date(now()).toISOString() }), [])

/** Best effort: so that the second can confirm on the own phone and colleagues see it. No condition of anything. */
const announce = ({ shopId, inspectionId, kind, startedAt, inspectors }: DraftHead): void => {
  const input = { shopId, inspectionId, kind, startedAt, secondInspectorId: inspectors[1].personId }
  void api.inspection.announceInspection(input, { idempotencyKey: deedKey(inspectionId, input) })
}

/** Keeps what was begun and goes on; a recusal is all that there is to sign. */
const begin = (head: DraftHead): void => {
  const { inspectionId, beginning } = head
  const draft = openDraft(ownStorage(), inspectionId)
  draft.begin(head)
  announce(head)
  if (beginning.told?.recusalRequested) {
    draft.saveEnd({ ...noEnd, kind: 'recused' })
    goOn('/inspector/sign/index', { inspectionId })
  } else goOn('/inspector/check/index', { inspectionId })
}

/** Everything behind the notification page: the plan, colleagues, what was told, and the start itself. */
export const useNotifying = (shopId: string, kind: InspectionKind) => {
  const myself = useMyself()
  const begun = useBegun()
  const [changed, setTold] = useState<Partial<Told>>({})
  const [query, again] = useRead(`door/${shopId}/${kind}`, () => api.inspection.prepareInspection({ shopId, kind }))
  const [people] = useRead('colleagues', () => api.identity.listColleagues())
  const plan = shownValue(query)
  const colleagues = (shownValue(people)?.colleagues ?? []).filter(({ personId }) => personId !== myself?.personId)
  const told: Told = { ...nothingTold, address: plan?.address ?? '', ...changed }
  const start = () => {
    const second = colleagues.find(({ personId }) => personId === told.second)
    if (!plan || !myself || !second) return
    const { district } = session.get()
    begin(headOf({ district, shopId, kind, ...begun }, plan, told, [myself, inspectorOf(second)]))
  }
  return {
    ...{ query, again, told, colleagues, start },
    tell: (part: Partial<Told>) => setTold((before) => tellMore(before, part, new Date(now()).toISOString())),
    startedAt: begun.startedAt,
  }
}

export type Notifying = ReturnType<typeof useNotifying>
