import { type ReactNode, useMemo, useState } from 'react'
import { goToTab } from '../device/go'
import { ownStorage } from '../parts'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Message } from '../ui/states'
import { type DraftHead, isSigned, unsigned } from './draft'
import { openDraft } from './drafts'
import { SignedAlready } from './signed-already'

type Opened =
  | { readonly head: DraftHead; readonly otherwise?: never }
  | { readonly head?: never; readonly otherwise: ReactNode }

/** A begun inspection to go on with; otherwise what is shown instead: it is not here, or somebody signed it already. */
export const useSealedDraft = (inspectionId: string, title: string): Opened => {
  const draft = useMemo(() => openDraft(ownStorage(), inspectionId), [inspectionId])
  const [signed, setSigned] = useState(() => isSigned(draft.signing()))
  const head = draft.head()
  const giveUp = () => {
    draft.saveSigning(unsigned)
    setSigned(false)
  }
  if (head && !signed) return { head }
  if (head) {
    return { otherwise: <SignedAlready title={head.shopName} inspectionId={inspectionId} onGiveUp={giveUp} /> }
  }
  return {
    otherwise: (
      <Page door='inspector' title={title}>
        <Message
          title='这部手机里没有这次检查'
          words='检查在开始它的手机上接着做；已提交的在商户档案里看。'
          drawing='torn'
        >
          <Button words='回首页' onTap={() => goToTab('/pages/home/index')} />
        </Message>
      </Page>
    ),
  }
}
