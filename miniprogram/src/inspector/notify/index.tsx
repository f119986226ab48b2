import { type InspectionKind, inspectionKindNames } from '@app/types/inspection/values'
import type { ReactNode } from 'react'
import { useRouter } from '../../device/hooks'
import { LastFailures } from '../../inspection/last-failures'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { tableWords } from '../../words/inspection'
import { Colleagues } from './colleagues'
import { missingIn } from './notification'
import { Asked, Where } from './told-cards'
import { mustWords, type Notifying, useNotifying } from './use-notifying'
import './index.scss'

const Begin = ({ told, start }: Notifying): ReactNode => {
  const missing = missingIn(told)
  return (
    <Dock {...(missing ? { below: missing } : {})}>
      <Button
        id='begin'
        words={told.recusal === 'requested' ? '记录回避，停止检查' : '开始检查'}
        disabled={missing !== undefined}
        onTap={start}
      />
    </Dock>
  )
}

/** Before the first item: credentials shown, recusal asked and answered, the second inspector named. */
export default function Notify() {
  const { shopId = '', kind: asked = 'routine' } = useRouter().params
  const kind = asked as InspectionKind
  const notifying = useNotifying(shopId, kind)
  const { query, again, told, tell, colleagues, startedAt } = notifying
  const plan = shownValue(query)
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
          {plan.tables.map((table) => (
            <View key={table.id} className='note'>
              {tableWords(table)}
            </View>
          ))}
        </>
      )}
    </Page>
  )
}
