import { useEffect, useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { useStore } from '../../data/use-store'
import { fetchFile } from '../../device/fetch-file'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { removeFile } from '../../device/remove-file'
import { api, draftKeys, draftStorage, makeId, now, outboxDoor } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { ageWords } from '../../words/age'
import { idsToAsk, noteGiven } from './follow-handed'
import { finishArrivals, takeDraft } from './take-draft'

const takeParts = () => ({
  ...{ storage: draftStorage(), outbox: outboxDoor, api: api.inspection },
  ...{ fetchFile, removeFile, newId: makeId, now },
})

const ask = async () => {
  const ids = idsToAsk(draftStorage())
  const listed = await api.inspection.listHandedOver(ids.length > 0 ? { given: ids.join('.') } : {})
  if ('value' in listed) noteGiven({ storage: draftStorage(), outbox: outboxDoor }, listed.value.given)
  return listed
}

/** What colleagues gave to this inspector and waits for them; and, unseen, what became of what this one gave away. */
export const HandedToMe = () => {
  const { state } = useStore(draftKeys.now)
  const [query, again] = useRead('handed-over', ask)
  const [outcome, setOutcome] = useState<Outcome<unknown> | 'full' | 'unreadable'>()
  useDidShow(again)
  useEffect(() => {
    if (state === 'there') void finishArrivals(takeParts())
  }, [state])
  const [taking, setTaking] = useState<string>()
  const take = async (inspectionId: string) => {
    if (taking) return
    setTaking(inspectionId)
    const taken = await takeDraft(takeParts(), inspectionId)
    setTaking(undefined)
    setOutcome(taken)
    again()
    if (typeof taken !== 'string' && 'value' in taken) goTo('/inspector/check/index', { inspectionId })
  }
  const received = state === 'there' ? (shownValue(query)?.received ?? []) : []
  return (
    <>
      {received.length > 0 && (
        <Card flush>
          {received.map(({ inspectionId, shopName, from, givenAt }) => (
            <Row
              key={inspectionId}
              icon='pen'
              title={shopName}
              words={`${from}移交给您的检查，${ageWords(Date.parse(givenAt), now())}移交`}
              act={taking === inspectionId ? '正在接收…' : '接收'}
              onTap={() => void take(inspectionId)}
            />
          ))}
        </Card>
      )}
      {outcome === 'full' && <Strip look='fail'>手机存不下，没有接收。请先腾出空间，再点接收。</Strip>}
      {outcome === 'unreadable' && <Strip look='fail'>这份检查打不开。请更新小程序，再点接收。</Strip>}
      {typeof outcome !== 'string' && <OutcomeStrip outcome={outcome} />}
    </>
  )
}
