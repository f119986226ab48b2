import { type InspectionKind, inspectionKindNames } from '@app/types/inspection/values'
import { type ReactNode, useState } from 'react'
import { goOn } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { FullStrip } from '../../inspection/full-strip'
import { LastFailures } from '../../inspection/last-failures'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { tableWords } from '../../words/inspection'
import { Colleagues } from './colleagues'
import type { Plan } from './head-of'
import { missingIn, missingToBegin, whyNotWith } from './notification'
import { Problems } from './problems'
import { SecondHere, SecondPad } from './second-here'
import { Asked, Where } from './told-cards'
import { mustWords, type Notifying, useNotifying } from './use-notifying'
import './index.scss'

type PlannedProps = { readonly plan: Plan; readonly notifying: Notifying }

const Begin = ({ plan: { problems }, notifying: { told, expired, start } }: PlannedProps): ReactNode => {
  const missing = missingIn(told, { problems, expired })
  const recused = told.recusal === 'requested'
  return (
    <Dock {...(missing ? { below: missing } : {})}>
      <Button
        id='begin'
        words={recused ? '记录回避，去签字' : '开始检查'}
        disabled={missing !== undefined}
        onTap={() => start(recused ? 'recused' : 'concluded')}
      />
    </Dock>
  )
}

/** Nobody is there to be told anything, or they let nobody in: lawful endings of their own, from the door. */
const NobodyTold = ({ plan: { problems }, notifying: { told, expired, start } }: PlannedProps) => {
  const missing = missingToBegin(told, { problems, expired })
  const act = missing ? {} : { act: '记录' }
  return (
    <Card flush>
      <Row
        icon='shop'
        title='关门、搬走、没有人'
        words={missing ?? '没有查成，写明原因'}
        {...act}
        {...(missing ? {} : { onTap: () => start('notHeld') })}
      />
      <Row
        icon='flag'
        title='不让进门、不让查'
        words={missing ?? '按拒绝检查写明经过'}
        {...act}
        {...(missing ? {} : { onTap: () => start('obstructed') })}
      />
    </Card>
  )
}

const Planned = ({ plan, notifying, onSign }: PlannedProps & { readonly onSign: () => void }) => {
  const { told, tell, colleagues, colleague, today, expired } = notifying
  return (
    <>
      {notifying.isOffline && (
        <Strip look='hint'>没有网络也可以开始：下面按手机里的网格资料，送达时本局再核对一次。</Strip>
      )}
      <Problems problems={plan.problems} told={told} tell={tell} />
      <LastFailures title='上次不符合，这次必查' failures={mustWords(plan)} />
      <Asked {...{ told, tell, expired }} notice={plan.notice} second={colleague?.name} />
      <Card title='三、第二名执法人员'>
        <View className='stack'>
          <Colleagues
            colleagues={colleagues}
            today={today}
            chosen={told.second}
            whyNot={(personId) => whyNotWith(plan, personId)}
            needsCertificate={told.theirs === 'certificate'}
            onChoose={(second) => tell({ second, secondHere: undefined })}
          />
          {colleague && (
            <SecondHere name={colleague.name} here={told.secondHere} isOffline={notifying.isOffline} onAsk={onSign} />
          )}
        </View>
      </Card>
      <Where told={told} tell={tell} />
      <NobodyTold plan={plan} notifying={notifying} />
      {plan.tables.map((table) => (
        <View key={table.id} className='note'>
          {tableWords(table)}
        </View>
      ))}
    </>
  )
}

/** Before the first item: credentials shown, recusal asked and answered, the second inspector named. */
export default function Notify() {
  const { shopId = '', kind: asked = 'routine' } = useRouter().params
  const kind = asked as InspectionKind
  const notifying = useNotifying(shopId, kind)
  const [signing, setSigning] = useState(false)
  const { query, again, tell, colleague } = notifying
  const plan = shownValue(query)
  return (
    <Page
      door='inspector'
      title={plan?.shopName ?? '检查告知'}
      notice={<FullStrip />}
      header={<View className='door__title'>{inspectionKindNames[kind]}</View>}
      dock={plan && <Begin plan={plan} notifying={notifying} />}
      above={
        signing &&
        colleague && (
          <SecondPad
            name={colleague.name}
            onClose={() => setSigning(false)}
            onSigned={(secondHere) => {
              tell({ secondHere })
              setSigning(false)
            }}
          />
        )
      }
    >
      <QueryNotice query={query} what='要点表' again={again} />
      {query.state === 'refused' && query.refused.code === 'inspection.nothingToRecheck' && (
        <Button words='改做日常检查' onTap={() => goOn('/inspector/notify/index', { shopId, kind: 'routine' })} />
      )}
      {plan && <Planned plan={plan} notifying={notifying} onSign={() => setSigning(true)} />}
    </Page>
  )
}
