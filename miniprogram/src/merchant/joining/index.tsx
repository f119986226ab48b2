import { dayOf, shortDate } from '@app/rules/time/day'
import { applicationStateNames } from '@app/types/shop/joining/values'
import { useState } from 'react'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { type JoinDraft, openJoinDraft } from '../../joining/draft'
import { api, ownStorage } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'

const noRoom = '同时最多 3 份在办。等监管所答复，或撤回不要的，再交新的。'

/** One's own applications: where each stands, and a new one. */
export default function Joining() {
  const [query, again] = useRead('my-applications', () => api.shop.listMyApplications())
  const [begun, setBegun] = useState<JoinDraft>()
  useDidShow(() => {
    again()
    setBegun(openJoinDraft(ownStorage(), 'new').read())
  })
  const applications = shownValue(query)?.applications
  const open = applications?.filter(({ state }) => state === 'submitted' || state === 'returned').length ?? 0
  const isFull = open >= 3
  return (
    <Page
      door='plain'
      title='入驻申请'
      dock={
        <Dock {...(isFull && { below: noRoom })}>
          <Button
            id='join'
            words={begun ? '接着填申请' : '我要入驻'}
            disabled={isFull}
            onTap={() => goTo('/merchant/join/index')}
          />
        </Dock>
      }
    >
      <QueryNotice query={query} what='您的申请' again={again} />
      {applications?.length === 0 && (
        <Message
          title='还没有交过申请'
          words='开店的，交一张营业执照的照片。监管所核对后登记、发码，证照和检查都在这里看。'
          drawing='shop'
        />
      )}
      <Card flush>
        <Row
          id='to-claim'
          icon='shop'
          title='检查员给了认领码'
          words='店已在册：输入码和执照上的号码，马上就能管'
          onTap={() => goTo('/merchant/claim/index')}
        />
      </Card>
      {applications && applications.length > 0 && (
        <>
          <Section title='我的申请' count={applications.length} />
          <Card flush>
            {applications.map(({ applicationId, name, state, changedAt }) => (
              <Row
                key={applicationId}
                icon='document'
                title={name}
                words={`${shortDate(dayOf(changedAt))}·${applicationStateNames[state]}`}
                onTap={() => goTo('/merchant/application/index', { applicationId })}
              />
            ))}
          </Card>
        </>
      )}
    </Page>
  )
}
