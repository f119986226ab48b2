import { fullDate } from '@app/rules/time/day'
import type { RectificationShown } from '@app/types/rectification/contract'
import { useState } from 'react'
import { goTo } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { AnsweredPart, type Finding, FoundPart } from '../../rectification/finding-facts'
import { OrderHead } from '../../rectification/order-head'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { InterviewSheet } from './interview-sheet'
import { ReasonSheet, refuseWords, returnWords } from './reason-sheet'

type ItemProps = {
  readonly finding: Finding
  readonly busy: boolean
  /** Undefined while nobody waits for it to be judged. */
  readonly onJudge: ((verified: boolean) => void) | undefined
}

const Item = ({ finding, busy, onJudge }: ItemProps) => (
  <Card>
    <FoundPart finding={finding} />
    <AnsweredPart finding={finding} />
    {onJudge && (
      <View className='btns'>
        <Button
          id={`return-${finding.number}`}
          words='退回重改'
          look='danger'
          disabled={busy}
          onTap={() => onJudge(false)}
        />
        <Button
          id={`verify-${finding.number}`}
          words='改好了'
          busy={busy ? '正在送出…' : undefined}
          onTap={() => onJudge(true)}
        />
      </View>
    )}
  </Card>
)

type AskedProps = {
  readonly order: RectificationShown
  readonly busy: boolean
  readonly onGrant: () => void
  readonly onRefuse: () => void
}

const ExtensionAsked = ({ order, busy, onGrant, onRefuse }: AskedProps) => {
  const asked = order.extensions.find(({ decided }) => !decided)
  if (!asked) return null
  return (
    <Card title='申请延期'>
      <View>{`想延到${fullDate(asked.until)}：${asked.reason}`}</View>
      <View className='btns'>
        <Button words='不同意' look='danger' disabled={busy} onTap={onRefuse} />
        <Button id='grant-extension' words='同意' disabled={busy} onTap={onGrant} />
      </View>
    </Card>
  )
}

type ShownProps = {
  readonly order: RectificationShown
  readonly busy: boolean
  readonly onJudge: (key: string, verified: boolean) => void
  readonly onGrant: () => void
  readonly onRefuse: () => void
  readonly onInterview: () => void
}

const Shown = ({ order, busy, onJudge, onGrant, onRefuse, onInterview }: ShownProps) => {
  const mayJudge = ({ state }: Finding) => order.state === 'answered' && state === 'answered'
  return (
    <>
      <OrderHead order={order} />
      <ExtensionAsked order={order} busy={busy} onGrant={onGrant} onRefuse={onRefuse} />
      <Section title='逐项核对' count={order.items.length} />
      {order.items.map((finding) => (
        <Item
          key={finding.key}
          finding={finding}
          busy={busy}
          onJudge={mayJudge(finding) ? (verified) => onJudge(finding.key, verified) : undefined}
        />
      ))}
      {order.state !== 'closed' && <Button words='记约谈' icon='pen' look='outline' onTap={onInterview} />}
      <Button
        words='看商户档案'
        look='outline'
        onTap={() => goTo('/inspector/dossier/index', { shopId: order.shopId })}
      />
    </>
  )
}

/** One order as its inspectors see it: before and after, verified or sent back, item by item. */
export default function InspectorRectification() {
  const { shopId = '', rectificationId = '' } = useRouter().params
  const at = { shopId, rectificationId }
  /** Which finding is sent back, or the extension that is refused. */
  const [reasonFor, setReasonFor] = useState<string>()
  const [interviewing, setInterviewing] = useState(false)
  const [query, again] = useRead(`rectification/${rectificationId}`, () => api.rectification.showRectification(at))
  const judging = useDeed(api.rectification.judgeFindings)
  const deciding = useDeed(api.rectification.decideExtension)
  const order = shownValue(query)
  const judge = async (key: string, verified: boolean, reason?: string) => {
    await judging.run({ ...at, judgements: [{ key, verified, ...(reason && { reason }) }] })
    setReasonFor(undefined)
    again()
  }
  const decide = async (granted: boolean, reason?: string) => {
    await deciding.run({ ...at, granted, ...(reason && { reason }) })
    setReasonFor(undefined)
    again()
  }
  const isExtension = reasonFor === 'extension'
  const busy = judging.busy || deciding.busy
  const interview = () => {
    setInterviewing(false)
    again()
  }
  return (
    <Page
      door='inspector'
      title={order?.shopName ?? '整改'}
      above={
        <>
          {reasonFor && (
            <ReasonSheet
              wanted={isExtension ? refuseWords : returnWords}
              busy={busy}
              onClose={() => setReasonFor(undefined)}
              onSay={(reason) => void (isExtension ? decide(false, reason) : judge(reasonFor, false, reason))}
            />
          )}
          {interviewing && <InterviewSheet at={at} onClose={() => setInterviewing(false)} onKept={interview} />}
        </>
      }
    >
      <QueryNotice query={query} what='这份整改单' again={again} />
      <OutcomeStrip outcome={judging.outcome} />
      <OutcomeStrip outcome={deciding.outcome} />
      {order && (
        <Shown
          order={order}
          busy={busy}
          onJudge={(key, verified) => (verified ? void judge(key, true) : setReasonFor(key))}
          onGrant={() => void decide(true)}
          onRefuse={() => setReasonFor('extension')}
          onInterview={() => setInterviewing(true)}
        />
      )}
    </Page>
  )
}
