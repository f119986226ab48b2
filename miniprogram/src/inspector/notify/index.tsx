import { type InspectionKind, inspectionKindNames } from '@app/types/inspection/values'
import type { ReactNode } from 'react'
import { goBack } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { LastFailures } from '../../inspection/last-failures'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Message } from '../../ui/states'
import { Colleagues } from './colleagues'
import { missingIn } from './notification'
import { Asked, Where } from './told-cards'
import { mustWords, type Notifying, useNotifying } from './use-notifying'
import './index.scss'

const Recused = () => (
  <Page door='inspector' title='检查告知'>
    <Message title='检查已停止' words='被检查单位申请了回避，已记录在案。请等所里另派人员。'>
      <Button words='回到档案' look='outline' onTap={goBack} />
    </Message>
  </Page>
)

const Begin = ({ told, busy, start }: Notifying): ReactNode => {
  const missing = missingIn(told)
  return (
    <Dock {...(missing ? { below: missing } : {})}>
      <Button
        id='begin'
        words={told.recusal === 'requested' ? '记录回避，停止检查' : '开始检查'}
        disabled={missing !== undefined}
        busy={busy ? '正在开始…' : undefined}
        onTap={() => void start()}
      />
    </Dock>
  )
}

/** Before the first item: credentials shown, recusal asked and answered, the second inspector named. */
export default function Notify() {
  const { shopId = '', kind: asked = 'routine' } = useRouter().params
  const kind = asked as InspectionKind
  const notifying = useNotifying(shopId, kind)
  const { query, again, told, tell, outcome, colleagues, startedAt, recused } = notifying
  const plan = shownValue(query)
  if (recused) return <Recused />
  return (
    <Page
      door='inspector'
      title={plan?.shopName ?? '检查告知'}
      header={<View className='door__title'>{inspectionKindNames[kind]}</View>}
      dock={plan && <Begin {...notifying} />}
    >
      <QueryNotice query={query} what='要点表' again={again} />
      {plan && (
        <>
          <LastFailures title='上次不符合，这次必查' failures={mustWords(plan)} />
          <Asked told={told} tell={tell} notice={plan.notice} />
          <Card title='三、第二名执法人员'>
            <Colleagues
              colleagues={colleagues}
              today={startedAt}
              chosen={told.second}
              onChoose={(second) => tell({ second })}
            />
          </Card>
          <Where told={told} tell={tell} />
          <OutcomeStrip outcome={outcome} />
          <View className='note'>
            {`${plan.checklist.title}（第 ${plan.checklist.version} 版${plan.checklist.standing ? `，${plan.checklist.standing}` : ''}）`}
          </View>
        </>
      )}
    </Page>
  )
}
