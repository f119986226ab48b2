import type { AnyParcel } from '@app/rules/submission/parcel'
import { declineWords, remedyOf, wordsOf } from '@app/rules/submission/words'
import { useEffect } from 'react'
import { useStore } from '../data/use-store'
import { goOn, goToTab } from '../device/go'
import { outbox, outboxDoor } from '../parts'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Message } from '../ui/states'
import type { DraftBox } from './drafts'
import { reopenDraft } from './outbox/deeds'

export type PostedProps = {
  readonly title: string
  readonly shopId: string
  readonly inspectionId: string
  readonly parcel: AnyParcel
  readonly draft: DraftBox
}

/** Signed and handed over: how far it is, by itself; once the server keeps it, its record. */
export const Posted = ({ title, shopId, inspectionId, parcel, draft }: PostedProps) => {
  const now = useStore(outbox.state)
  const { state, next } = wordsOf(parcel, now)
  const isThere = parcel.stage === 'delivered'
  useEffect(() => {
    if (isThere) goOn('/inspector/record/index', { shopId, inspectionId })
  }, [isThere, shopId, inspectionId])
  const reopen = () => {
    if (reopenDraft(outboxDoor, draft) === 'done') goOn('/inspector/check/index', { inspectionId })
  }
  return (
    <Page door='inspector' title={title}>
      <Message title={state} words={`${next ?? declineWords[parcel.stage]}收到回执前，手机里的原件不会删除。`}>
        <Button
          id='to-outbox'
          words={remedyOf(parcel) ? '去发件箱处理' : '看发件箱'}
          onTap={() => goOn('/inspector/outbox/index')}
        />
        <Button words='回首页' look='outline' onTap={() => goToTab('/pages/home/index')} />
        {parcel.stage === 'finished' && <Button id='reopen' words='退回修改' look='danger' onTap={reopen} />}
      </Message>
    </Page>
  )
}
