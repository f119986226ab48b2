import type { InspectionKind } from '@app/types/inspection/values'
import { useMemo, useState } from 'react'
import type { Answer } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { useStore } from '../../data/use-store'
import { goOn } from '../../device/go'
import { deedKey } from '../../inspection/deed-key'
import type { DraftInspector } from '../../inspection/draft'
import { openDraft } from '../../inspection/drafts'
import { api, makeId, now, ownStorage, session } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { nothingTold, startOf, type Told, tellMore } from './notification'

type Plan = Answer<'inspection', 'prepareInspection'>
type Started = Answer<'inspection', 'startInspection'>
type Colleague = Answer<'identity', 'listColleagues'>['colleagues'][number]

/** Items that failed last time, in the table's own words. */
export const mustWords = ({ checklist, mustCheck }: Plan) => {
  const items = checklist.groups.flatMap((group) => group.items)
  return mustCheck.flatMap(({ key, remark }) => {
    const item = items.find((one) => one.key === key)
    return item ? [{ number: item.number, text: item.text, remark }] : []
  })
}

const inspectorOf = ({ personId, name, certificateNumber }: Colleague): DraftInspector => ({
  personId,
  name,
  certificateNumber,
})

const useMyself = (): DraftInspector | undefined => {
  const { me } = useStore(session)
  const grant = me?.person?.grants.find(({ role }) => role === 'inspector')
  if (!me?.person || grant?.role !== 'inspector') return undefined
  return { personId: me.person.personId, name: me.person.name, certificateNumber: grant.certificateNumber }
}

const useBegun = () => useMemo(() => ({ inspectionId: makeId(), startedAt: new Date(now()).toISOString() }), [])

/** Everything behind the notification page: the plan, colleagues, what was told, and the start itself. */
export const useNotifying = (shopId: string, kind: InspectionKind) => {
  const myself = useMyself()
  const begun = useBegun()
  const [changed, setTold] = useState<Partial<Told>>({})
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<Started>>()
  const [query, again] = useRead(`door/${shopId}/${kind}`, () => api.inspection.prepareInspection({ shopId, kind }))
  const [people] = useRead('colleagues', () => api.identity.listColleagues())
  const plan = shownValue(query)
  const colleagues = (shownValue(people)?.colleagues ?? []).filter(({ personId }) => personId !== myself?.personId)
  const told: Told = { ...nothingTold, address: plan?.address ?? '', ...changed }
  const keepDraft = ({ shopName, checklist, mustCheck }: Plan, inspectors: readonly [DraftInspector, DraftInspector]) =>
    openDraft(ownStorage(), begun.inspectionId).begin({
      ...begun,
      ...{ shopId, shopName, kind, inspectors, checklist, mustCheck },
      answeredBy: told.answeredBy.trim(),
    })
  const start = async () => {
    const second = colleagues.find(({ personId }) => personId === told.second)
    if (!plan || !myself || !second) return
    const hashes = { checklistHash: plan.checklist.hash, noticeHash: plan.notice.hash }
    const input = startOf({ shopId, kind, ...hashes, ...begun }, told)
    setBusy(true)
    const started = await api.inspection.startInspection(input, { idempotencyKey: deedKey(begun.inspectionId, input) })
    setBusy(false)
    setOutcome(started)
    if (!('value' in started) || started.value.state !== 'notified') return
    keepDraft(plan, [myself, inspectorOf(second)])
    goOn('/inspector/check/index', { inspectionId: begun.inspectionId })
  }
  return {
    ...{ query, again, told, busy, outcome, colleagues, start },
    tell: (part: Partial<Told>) => setTold((before) => tellMore(before, part, new Date(now()).toISOString())),
    startedAt: begun.startedAt,
    recused: Boolean(outcome && 'value' in outcome && outcome.value.state === 'recused'),
  }
}

export type Notifying = ReturnType<typeof useNotifying>
