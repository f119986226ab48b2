import { type ReactNode, useMemo, useState } from 'react'
import { goToTab } from '../device/go'
import { draftStorage } from '../parts'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Message } from '../ui/states'
import { type DraftHead, isSigned, unsigned } from './draft'
import { type DraftFault, openDraft } from './drafts'
import { HandedOver } from './hand-over/handed-over'
import { Posted } from './posted'
import { SignedAlready } from './signed-already'
import { usePosted } from './use-parcel'

type Opened =
  | { readonly head: DraftHead; readonly otherwise?: never }
  | { readonly head?: never; readonly otherwise: ReactNode }

const NotHere = ({ title }: { readonly title: string }) => (
  <Page door='inspector' title={title}>
    <Message title='这部手机里没有这次检查' words='检查在开始它的手机上接着做；已提交的在商户档案里看。' drawing='torn'>
      <Button words='回首页' onTap={() => goToTab('/pages/home/index')} />
    </Message>
  </Page>
)

const faultWords: Readonly<Record<DraftFault, string>> = {
  tampered: '手机里存的内容和您留下的不一致，有人改过，或存储坏了。内容没有动，也没有删除。请报告所长，并重新检查。',
  otherKey: '这份草稿是用另一把密钥存的。内容没有动，也没有删除。请用原来的身份登录再打开；还不行，请报告所长。',
}

const DoesNotOpen = ({ title, fault }: { readonly title: string; readonly fault: DraftFault }) => (
  <Page door='inspector' title={title}>
    <Message title='这份草稿打不开' words={faultWords[fault]} drawing='torn'>
      <Button words='回首页' onTap={() => goToTab('/pages/home/index')} />
    </Message>
  </Page>
)

/**
 * A begun inspection to go on with; otherwise what is shown instead: it is not here, it is on its way already, or
 * somebody signed it.
 */
export const useSealedDraft = (inspectionId: string, title: string): Opened => {
  const draft = useMemo(() => openDraft(draftStorage(), inspectionId), [inspectionId])
  const [signed, setSigned] = useState(() => isSigned(draft.signing()))
  const head = useMemo(() => draft.head(), [draft])
  const posted = usePosted(draft)
  const [handed, setHanded] = useState(() => draft.handed())
  const giveUp = () => {
    if (draft.saveSigning(unsigned)) setSigned(false)
  }
  const fault = useMemo(() => draft.fault(), [draft])
  if (fault) return { otherwise: <DoesNotOpen title={title} fault={fault} /> }
  if (!head) return { otherwise: <NotHere title={title} /> }
  const { shopName, shopId } = head
  if (posted) return { otherwise: <Posted title={shopName} parcel={posted} {...{ draft, shopId, inspectionId }} /> }
  if (handed) return { otherwise: <HandedOver title={shopName} draft={draft} onGoOn={() => setHanded(undefined)} /> }
  if (!signed) return { head }
  return { otherwise: <SignedAlready title={shopName} inspectionId={inspectionId} onGiveUp={giveUp} /> }
}
