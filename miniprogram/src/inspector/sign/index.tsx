import { dayOf } from '@app/rules/time/day'
import { useState } from 'react'
import { goOn } from '../../device/go'
import { useRouter } from '../../device/hooks'
import type { DraftEnd, DraftHead, Signer } from '../../inspection/draft'
import { liveVerdict } from '../../inspection/live-verdict'
import { mayInviteWitness, signersDue } from '../../inspection/sign-order'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { Message } from '../../ui/states'
import './index.scss'
import { PadCard } from './pad-card'
import { RefusalSheet } from './refusal-sheet'
import { SignedRows } from './signed-rows'
import { useDelivery } from './use-delivery'
import { useEnd } from './use-end'
import { WhatIsSigned } from './what-is-signed'

const nameOf = (signer: Signer, { inspectors }: DraftHead, { contactName }: DraftEnd): string => {
  if (signer === 'first') return inspectors[0].name
  if (signer === 'second') return inspectors[1].name
  return signer === 'merchant' ? contactName : ''
}

const Signing = ({ head, inspectionId }: { readonly head: DraftHead; readonly inspectionId: string }) => {
  const { draft, end, sign, takeBack, refuse, takeBackRefusal } = useEnd(inspectionId)
  const { progress, outcome, send } = useDelivery(draft)
  const [refusing, setRefusing] = useState(false)
  const due = signersDue(end)
  const next: Signer | undefined = due[0] ?? (mayInviteWitness(end) ? 'witness' : undefined)
  const submit = async () => {
    const sent = await send()
    if (!('value' in sent)) return
    draft.discard()
    goOn('/inspector/record/index', { shopId: head.shopId, inspectionId })
  }
  return (
    <Page
      door='inspector'
      title='签字确认'
      above={
        refusing && (
          <RefusalSheet
            onClose={() => setRefusing(false)}
            onRefuse={(reason) => {
              refuse(reason)
              setRefusing(false)
            }}
          />
        )
      }
      dock={
        <Dock below={due.length > 0 ? `还差 ${due.length} 人签字` : '收到回执前，手机里的原件不会删除。'}>
          <Button
            id='submit'
            words='确认签字，生成文书'
            disabled={due.length > 0}
            busy={progress}
            onTap={() => void submit()}
          />
        </Dock>
      }
    >
      <WhatIsSigned head={head} end={end} live={liveVerdict(head, draft.answers())} day={dayOf(head.startedAt)} />
      <SignedRows head={head} end={end} onAgain={takeBack} onTakeBackRefusal={takeBackRefusal} />
      {next && (
        <PadCard
          key={next}
          signer={next}
          name={nameOf(next, head, end)}
          nameFixed={next === 'first' || next === 'second'}
          onSigned={(path, name) => sign(next, path, name)}
          {...(next === 'merchant' ? { onRefuse: () => setRefusing(true) } : {})}
        />
      )}
      <OutcomeStrip outcome={outcome} />
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
