import { mayEdit } from '@app/rules/submission/parcel'
import { useState } from 'react'
import { goOn } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { type DraftBox, openDraft } from '../../inspection/drafts'
import { FullStrip } from '../../inspection/full-strip'
import { useFollowed } from '../../inspection/hand-over/use-followed'
import { parcelOfDraft } from '../../inspection/outbox/deeds'
import { api, draftStorage, now, outboxDoor, phoneFull } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { TextArea } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { correctionOf, type Signed } from './correction-of'
import { keepCorrection } from './keep-correction'

/** A draft that is still being done; one that was signed and sent is corrected by another. */
const isBegun = (draft: DraftBox): boolean => {
  const parcel = parcelOfDraft(outboxDoor, draft)
  // what a colleague took over and delivered is theirs: the copy left here is no correction
  if (draft.handed()?.state === 'taken') return false
  return draft.head() !== undefined && (parcel === undefined || mayEdit(parcel))
}

const pageOf = ({ content }: Signed) =>
  content.ending.kind === 'concluded' ? '/inspector/check/index' : '/inspector/conclude/index'

/** Before a correction: why. The version that was signed stays beside the new one. */
export default function Correct() {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const [reason, setReason] = useState('')
  const [query, again] = useRead(`signed/${inspectionId}`, () => api.inspection.showSigned({ shopId, inspectionId }))
  const signed = shownValue(query)
  useFollowed(inspectionId)
  const begun = isBegun(openDraft(draftStorage(), inspectionId))
  const goToCheck = () => signed && goOn(pageOf(signed), { inspectionId })
  const correct = () => {
    const kept = begun || (signed && keepCorrection(draftStorage(), outboxDoor, correctionOf(signed, reason), now()))
    // the outbox keeps its ledger in a file, which the store of the drafts does not watch
    phoneFull.set(!kept && signed !== undefined)
    if (kept) goToCheck()
  }
  const missing = !begun && reason.trim() === '' ? '先写更正的理由' : undefined
  return (
    <Page
      door='inspector'
      title={signed?.content.shop.name ?? '更正检查'}
      notice={<FullStrip />}
      dock={
        signed && (
          <Dock {...(missing ? { below: missing } : {})}>
            <Button
              id='correct'
              words={begun ? '接着更正' : '开始更正'}
              disabled={missing !== undefined}
              onTap={correct}
            />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='签过字的内容' again={again} />
      {signed && (
        <>
          <Strip look='hint'>
            原来的一份不会删。更正后成为新的一版，写明理由，两名执法人员和被检查单位都要重新签字。
          </Strip>
          {!begun && (
            <Card title='为什么更正'>
              <TextArea
                id='correction-reason'
                label='更正理由'
                value={reason}
                most={500}
                placeholder='例如：7.2 项误记为不符合'
                onChange={setReason}
              />
            </Card>
          )}
        </>
      )}
    </Page>
  )
}
