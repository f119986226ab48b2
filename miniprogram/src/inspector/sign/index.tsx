import { useState } from 'react'
import { goOn } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { behindKey } from '../../inspection/behind-key'
import type { DraftHead, Seal } from '../../inspection/draft'
import { FullStrip } from '../../inspection/full-strip'
import { Posted } from '../../inspection/posted'
import { overLength } from '../../inspection/sealing/over-length'
import { sealedContent } from '../../inspection/sealing/seal'
import { usePosted } from '../../inspection/use-parcel'
import { Page } from '../../shell/page'
import { Button } from '../../ui/button'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import './index.scss'
import { type Refusal, RefusalSheet } from './refusal-sheet'
import { SignDock } from './sign-dock'
import { SignedRows } from './signed-rows'
import { useFinish } from './use-finish'
import { useSigning } from './use-signing'
import { WhatIsSigned } from './what-is-signed'
import { WholeText } from './whole-text'

type SigningProps = Omit<ReturnType<typeof useSigning>, 'head'> & { readonly head: DraftHead; readonly seal: Seal }

const Signing = ({ head, seal, draft, signing, sign, takeBack, refuse, takeBackRefusal }: SigningProps) => {
  const { busy, wrong, finish } = useFinish(draft)
  const [refusing, setRefusing] = useState(false)
  const content = sealedContent(seal)
  const noteRefusal = (refusal: Refusal) => {
    refuse(refusal)
    setRefusing(false)
  }
  return (
    <Page
      door='inspector'
      title='签字确认'
      notice={<FullStrip />}
      above={refusing && <RefusalSheet onClose={() => setRefusing(false)} onRefuse={noteRefusal} />}
      dock={
        <SignDock
          content={content}
          signing={signing}
          progress={busy ? '正在存好…' : undefined}
          onSigned={sign}
          onRefuse={() => setRefusing(true)}
          onSubmit={() => void finish()}
        />
      }
    >
      {wrong && <Strip look='fail'>{wrong}</Strip>}
      <WhatIsSigned head={head} content={content} hash={seal.hash} />
      <WholeText head={head} content={content} />
      <SignedRows content={content} signing={signing} onAgain={takeBack} onTakeBackRefusal={takeBackRefusal} />
    </Page>
  )
}

type TooLongProps = { readonly over: number; readonly inspectionId: string }

/** Before anybody signs: what is signed must be what can be delivered. */
const TooLong = ({ over, inspectionId }: TooLongProps) => (
  <Page door='inspector' title='签字确认'>
    <Message title='内容太长，送不到局里' words={`超出约 ${over}%。请把备注和说明写短一些，再来签字。已经填的都在。`}>
      <Button words='回去改短' onTap={() => goOn('/inspector/check/index', { inspectionId })} />
    </Message>
  </Page>
)

/** Two inspectors and the merchant sign what was found; a refusal is noted with its reason and, if there is one, a witness. */
function Sign() {
  const { inspectionId = '' } = useRouter().params
  const kept = useSigning(inspectionId)
  const { draft, head } = kept
  const { seal } = kept.signing
  const posted = usePosted(draft)
  if (head && posted)
    return <Posted title={head.shopName} shopId={head.shopId} {...{ inspectionId, draft }} parcel={posted} />
  const over = seal && overLength(seal)
  if (over) return <TooLong over={over} inspectionId={inspectionId} />
  if (head && seal) return <Signing {...kept} head={head} seal={seal} />
  return (
    <Page door='inspector' title='签字确认'>
      {head ? (
        <Message title='还不能签字' words='检查还没有结果。请先把要查的项查完，并写明处理。'>
          <Button words='回去接着查' onTap={() => goOn('/inspector/check/index', { inspectionId })} />
        </Message>
      ) : (
        <Message title='这部手机里没有这次检查' words='已提交的在商户档案里看。' drawing='torn' />
      )}
    </Page>
  )
}

export default behindKey(Sign, '签字确认')
