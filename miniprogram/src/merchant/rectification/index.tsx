import type { RectificationShown } from '@app/types/rectification/contract'
import { useState } from 'react'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { AnsweredPart, FoundPart } from '../../rectification/finding-facts'
import { OrderHead } from '../../rectification/order-head'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { AnswerForm } from './answer-form'
import { ExtensionSheet } from './extension-sheet'

const isMine = ({ state }: RectificationShown) => state === 'open' || state === 'returned'
const mayAnswer = (state: RectificationShown['items'][number]['state']) =>
  state === 'open' || state === 'returned' || state === 'answered'

const Items = ({ order, again }: { readonly order: RectificationShown; readonly again: () => void }) => (
  <>
    <Section title='逐项整改' count={order.items.length} />
    {order.items.map((finding) => (
      <Card key={finding.key}>
        <FoundPart finding={finding} />
        <AnsweredPart finding={finding} />
        {isMine(order) && mayAnswer(finding.state) && (
          <AnswerForm key={finding.answers.length} at={order} finding={finding} onSent={again} />
        )}
      </Card>
    ))}
  </>
)

const waitingWords = ({ state }: RectificationShown): string | undefined => {
  if (state === 'answered') return '已经提交，执法人员正在核对。'
  return state === 'verified' ? '照片核对通过了，等执法人员到店里复查。' : undefined
}

type ShownProps = {
  readonly order: RectificationShown
  readonly again: () => void
  readonly onAsk: () => void
}

const Shown = ({ order, again, onAsk }: ShownProps) => (
  <>
    <OrderHead order={order} />
    {waitingWords(order) && <View className='note'>{waitingWords(order)}</View>}
    <Items order={order} again={again} />
    {isMine(order) && !order.extensionAsked && order.standing !== 'overdue' && (
      <Button words='来不及，申请延期' look='outline' onTap={onAsk} />
    )}
  </>
)

type SubmitProps = { readonly order: RectificationShown; readonly busy: boolean; readonly onSend: () => void }

const Submit = ({ order, busy, onSend }: SubmitProps) => {
  const left = order.findings - order.settled - order.answered
  return (
    <Dock>
      <Button
        id='submit-rectification'
        words={left > 0 ? `还有 ${left} 项没答复` : '全部提交'}
        disabled={left > 0}
        busy={busy ? '正在提交…' : undefined}
        onTap={onSend}
      />
    </Dock>
  )
}

/** One order of the merchant's shop: answered item by item, sent in as a whole. */
export default function MerchantRectification() {
  const { shopId = '', rectificationId = '' } = useRouter().params
  const at = { shopId, rectificationId }
  const [asking, setAsking] = useState(false)
  const [query, again] = useRead(`rectification/${rectificationId}`, () => api.rectification.showRectification(at))
  const submit = useDeed(api.rectification.submitRectification)
  const extend = useDeed(api.rectification.askExtension)
  const order = shownValue(query)
  const send = async () => {
    await submit.run(at)
    again()
  }
  const ask = async (until: string, reason: string) => {
    await extend.run({ ...at, until, reason })
    setAsking(false)
    again()
  }
  const sheet = order && asking && (
    <ExtensionSheet
      order={order}
      busy={extend.busy}
      onClose={() => setAsking(false)}
      onAsk={(until, reason) => void ask(until, reason)}
    />
  )
  return (
    <Page
      door='merchant'
      title='整改'
      dock={order && isMine(order) && <Submit order={order} busy={submit.busy} onSend={() => void send()} />}
      above={sheet}
    >
      <QueryNotice query={query} what='这份整改单' again={again} />
      <OutcomeStrip outcome={submit.outcome} />
      <OutcomeStrip outcome={extend.outcome} />
      {order && <Shown order={order} again={again} onAsk={() => setAsking(true)} />}
    </Page>
  )
}
