import { dayOf } from '@app/rules/time/day'
import { inspectionKindNames } from '@app/types/inspection/values'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { useStore } from '../../data/use-store'
import { useDidShow } from '../../device/hooks'
import { api, now, ownStorage, session } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { noteConfirmed, visitsToConfirm } from './visits-to-confirm'

type Confirmed = Answer<'inspection', 'confirmInspection'>

/** Visits that wait for the second inspector's word (Order 49 art. 23); nothing is said of none. */
export const ConfirmVisits = () => {
  const { me } = useStore(session)
  const [query, again] = useRead('visits/notified', () => api.inspection.listInspections({ state: 'notified' }))
  const [outcome, setOutcome] = useState<Outcome<Confirmed>>()
  useDidShow(again)
  const storage = ownStorage()
  const name = me?.person?.name ?? ''
  const today = dayOf(new Date(now()).toISOString())
  const visits = visitsToConfirm(shownValue(query)?.inspections ?? [], { name, today, storage })
  const confirm = async (shopId: string, inspectionId: string) => {
    const confirmed = await api.inspection.confirmInspection({ shopId, inspectionId })
    const over = 'refused' in confirmed && confirmed.refused.code === 'inspection.submitted'
    if ('value' in confirmed || over) noteConfirmed(storage, inspectionId)
    setOutcome(confirmed)
  }
  return (
    <>
      {visits.length > 0 && (
        <Card flush>
          {visits.map(({ shopId, inspectionId, shopName, kind, inspectors }) => (
            <Row
              key={inspectionId}
              icon='person-ok'
              title={shopName}
              words={`${inspectors[0] ?? ''}请您协办${inspectionKindNames[kind]}`}
              act='确认参加'
              onTap={() => void confirm(shopId, inspectionId)}
            />
          ))}
        </Card>
      )}
      <OutcomeStrip outcome={outcome} />
    </>
  )
}
