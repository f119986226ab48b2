import { mayEdit } from '@app/rules/submission/parcel'
import { useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { fetchFile } from '../../device/fetch-file'
import { goOn } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { removeFile } from '../../device/remove-file'
import { type DraftBox, openDraft } from '../../inspection/drafts'
import { FullStrip } from '../../inspection/full-strip'
import { useFollowed } from '../../inspection/hand-over/use-followed'
import { parcelOfDraft } from '../../inspection/outbox/deeds'
import { api, draftStorage, now, outboxDoor, phoneFull } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { TextArea } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { beginCorrection, readSigned } from './begin-correction'
import type { Signed } from './correction-of'

/** A draft that is still being done; one that was signed and sent is corrected by another. */
const isBegun = (draft: DraftBox): boolean => {
  const parcel = parcelOfDraft(outboxDoor, draft)
  // what a colleague took over and delivered is theirs: the copy left here is no correction
  if (draft.handed()?.state === 'taken') return false
  return draft.head() !== undefined && (parcel === undefined || mayEdit(parcel))
}

const pageOf = ({ content }: Signed) =>
  content.ending.kind === 'concluded' ? '/inspector/check/index' : '/inspector/conclude/index'

const correctParts = () => ({
  ...{ storage: draftStorage(), outbox: outboxDoor, api: api.inspection },
  ...{ fetchFile, removeFile, now },
})

/** Why it was not begun: without a network the pictures that were signed cannot be brought here. */
const NotBegun = ({ outcome }: { readonly outcome: Outcome<unknown> | undefined }) =>
  outcome && 'offline' in outcome ? (
    <Strip look='warn' icon='offline'>
      没有网络，原来的照片还没取全，更正没有开始。有信号了再点一次，取到的不用重取。
    </Strip>
  ) : (
    <OutcomeStrip outcome={outcome} />
  )

type Of = { readonly shopId: string; readonly inspectionId: string }

const useBeginning = (of: Of, onBegun: () => void) => {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<unknown>>()
  const begin = async (reason: string) => {
    setBusy(true)
    const found = await beginCorrection(correctParts(), of, reason)
    setBusy(false)
    // the outbox keeps its ledger in a file, which the store of the drafts does not watch
    phoneFull.set(found === 'full')
    setOutcome(found === 'full' ? undefined : found)
    if (found !== 'full' && 'value' in found) onBegun()
  }
  return { busy, outcome, begin }
}

type WhyProps = { readonly reason: string; readonly onChange: (reason: string) => void }

const Why = ({ reason, onChange }: WhyProps) => (
  <Card title='为什么更正'>
    <TextArea
      id='correction-reason'
      label='更正理由'
      value={reason}
      most={500}
      placeholder='例如：7.2 项误记为不符合'
      onChange={onChange}
    />
  </Card>
)

const useSigned = (of: Of) => useRead(`signed/${of.inspectionId}`, () => readSigned(api.inspection, of))

/** Before a correction: why. The version that was signed stays beside the new one. */
export default function Correct() {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const of = { shopId, inspectionId }
  const [reason, setReason] = useState('')
  const [query, again] = useSigned(of)
  const signed = shownValue(query)
  useFollowed(inspectionId)
  const begun = isBegun(openDraft(draftStorage(), inspectionId))
  const goToCheck = () => signed && goOn(pageOf(signed), { inspectionId })
  const { busy, outcome, begin } = useBeginning(of, goToCheck)
  const missing = !begun && reason.trim() === '' ? '先写更正的理由' : ''
  return (
    <Page
      door='inspector'
      title={signed?.content.shop.name ?? '更正检查'}
      notice={<FullStrip />}
      dock={
        signed && (
          <Dock below={missing}>
            <Button
              id='correct'
              words={begun ? '接着更正' : '开始更正'}
              disabled={missing !== ''}
              busy={busy ? '正在取原来的照片…' : undefined}
              onTap={() => void (begun ? goToCheck() : begin(reason))}
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
          <NotBegun outcome={outcome} />
          {!begun && <Why reason={reason} onChange={setReason} />}
        </>
      )}
    </Page>
  )
}
