import { useState } from 'react'
import { readFile } from '../../device/read-file'
import type { DraftBox } from '../../inspection/drafts'
import { finishDraft } from '../../inspection/outbox/deeds'
import { outboxDoor, phoneFull } from '../../parts'

const lostWords = {
  photo: '有一张照片在手机里找不到了。请删去那一张重拍，再重新签字。',
  signature: '有一份签字在手机里找不到了。请重新签字。',
} as const

/** Hands a signed inspection to the outbox, which sends it by itself from then on. */
export const useFinish = (draft: DraftBox) => {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const finish = async () => {
    setBusy(true)
    const done = await finishDraft({ outbox: outboxDoor, readFile }, draft)
    setBusy(false)
    // the ledger lies in a file, which the store of the drafts does not watch
    if (done === 'full') phoneFull.set(true)
    setWrong(typeof done === 'object' ? lostWords[done.lost] : undefined)
  }
  return { busy, wrong, finish }
}
