import { dayOf } from '@app/rules/time/day'
import { useState } from 'react'
import { goOn } from '../../device/go'
import { useRouter } from '../../device/hooks'
import type { DraftHead } from '../../inspection/draft'
import { liveVerdict } from '../../inspection/live-verdict'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { Message } from '../../ui/states'
import './index.scss'
import { RefusalSheet } from './refusal-sheet'
import { SignDock } from './sign-dock'
import { SignedRows } from './signed-rows'
import { useDelivery } from './use-delivery'
import { useEnd } from './use-end'
import { WhatIsSigned } from './what-is-signed'

const Signing = ({ head, inspectionId }: { readonly head: DraftHead; readonly inspectionId: string }) => {
  const { draft, end, sign, takeBack, refuse, takeBackRefusal } = useEnd(inspectionId)
  const { progress, outcome, send } = useDelivery(draft)
  const [refusing, setRefusing] = useState(false)
  const submit = async () => {
    const sent = await send()
    if (!('value' in sent)) return
    draft.discard()
    goOn('/inspector/record/index', { shopId: head.shopId, inspectionId })
  }
  const noteRefusal = (reason: string) => {
    refuse(reason)
    setRefusing(false)
  }
  return (
    <Page
      door='inspector'
      title='签字确认'
      above={refusing && <RefusalSheet onClose={() => setRefusing(false)} onRefuse={noteRefusal} />}
      dock={
        <SignDock
          head={head}
          end={end}
          progress={progress}
          onSigned={sign}
          onRefuse={() => setRefusing(true)}
          onSubmit={() => void submit()}
        />
      }
    >
      <OutcomeStrip outcome={outcome} />
      <WhatIsSigned head={head} end={end} live={liveVerdict(head, draft.answers())} day={dayOf(head.startedAt)} />
      <SignedRows head={head} end={end} onAgain={takeBack} onTakeBackRefusal={takeBackRefusal} />
    </Page>
  )
}

/** Two inspectors and the merchant sign what was found; a refusal is noted with its reason and, if there is one, a witness. */
export default function Sign() {
  const { inspectionId = '' } = useRouter().params
  const head = useEnd(inspectionId).draft.head()
  if (head) return <Signing head={head} inspectionId={inspectionId} />
  return (
    <Page door='inspector' title='签字确认'>
      <Message title='这部手机里没有这次检查' words='已提交的在商户档案里看。' drawing='torn' />
    </Page>
  )
}
