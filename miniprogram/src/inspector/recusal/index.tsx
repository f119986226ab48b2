import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { InspectionShown } from '@app/types/inspection/contract'
import { inspectionKindNames } from '@app/types/inspection/values'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { readInspection } from '../../inspection/read-inspection'
import { RecusalDecision } from '../../inspection/recusal-decision'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Pair } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { PickCards } from './pick-cards'
import { RejectSheet } from './reject-sheet'
import { missingIn } from './sending'
import { useDeciding } from './use-deciding'

const namesOf = ({ inspectors }: InspectionShown) => inspectors.map(({ name }) => name).join('、')

const Asked = ({ shown }: { readonly shown: InspectionShown }) => (
  <Card title='申请回避'>
    <View className='facts'>
      <Pair name='执法人员' value={namesOf(shown)} />
      {shown.recusal?.reason && <Pair name='理由' value={shown.recusal.reason} />}
      <Pair
        name='检查'
        value={`${inspectionKindNames[shown.kind]}，${fullDate(dayOf(shown.startedAt))} ${timeOf(shown.startedAt)}停止`}
      />
      <Pair name='地点' value={shown.place} />
    </View>
  </Card>
)

const DecideDock = ({ deciding }: { readonly deciding: ReturnType<typeof useDeciding> }) => {
  const { sending, busy, replace, setRejecting } = deciding
  const missing = missingIn(sending)
  return (
    <Dock {...(missing && { below: missing })}>
      <Button id='to-reject' words='驳回' look='danger' short onTap={() => setRejecting(true)} />
      <Button
        id='send'
        words='另派人员'
        disabled={missing !== undefined}
        busy={busy ? '正在办…' : undefined}
        onTap={() => void replace()}
      />
    </Dock>
  )
}

type Deciding = { readonly shown: InspectionShown; readonly deciding: ReturnType<typeof useDeciding> }

const Picking = ({ shown, deciding: { sending, pick } }: Deciding) => {
  const [people, again] = useRead('colleagues', () => api.identity.listColleagues())
  const colleagues = shownValue(people)?.colleagues
  return (
    <>
      <QueryNotice query={people} what='执法人员' again={again} />
      {colleagues && <PickCards shown={shown} colleagues={colleagues} sending={sending} onPick={pick} />}
    </>
  )
}

const Rejecting = ({ shown, deciding }: Deciding) =>
  deciding.rejecting && (
    <RejectSheet
      names={namesOf(shown)}
      busy={deciding.busy}
      onClose={() => deciding.setRejecting(false)}
      onReject={(reason) => void deciding.reject(reason)}
    />
  )

const Whole = ({ shown, deciding }: Deciding) => (
  <>
    <RecusalDecision shown={shown} />
    {shown.state === 'recused' ? <Asked shown={shown} /> : <Strip look='hint'>这次检查没有人申请回避。</Strip>}
    {deciding.mayDecide && <Picking shown={shown} deciding={deciding} />}
    <Button
      words='看这家店的档案'
      look='outline'
      onTap={() => goTo('/inspector/dossier/index', { shopId: shown.shopId })}
    />
  </>
)

/** A shop asked for other inspectors (回避): the head of its station sends them, or rejects the request. */
export default function RecusalPage() {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const [query, again] = useRead(`recusal/${inspectionId}`, () =>
    readInspection(api.inspection, { shopId, inspectionId }),
  )
  useDidShow(again)
  const shown = shownValue(query)
  const deciding = useDeciding(shown, again)
  return (
    <Page
      door='inspector'
      title={shown?.shopName ?? '回避申请'}
      dock={deciding.mayDecide && <DecideDock deciding={deciding} />}
      above={shown && <Rejecting shown={shown} deciding={deciding} />}
    >
      <QueryNotice query={query} what='这份回避申请' again={again} />
      <OutcomeStrip outcome={deciding.outcome} />
      {shown && <Whole shown={shown} deciding={deciding} />}
    </Page>
  )
}
