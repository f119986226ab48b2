import { useState } from 'react'
import type { Answer } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { deliver } from '../../inspection/deliver'
import type { DraftBox } from '../../inspection/drafts'
import { api, makeId, upload } from '../../parts'

type Submitted = Answer<'inspection', 'submitInspection'>

/** Sends a signed inspection; says how far it is. Nothing is deleted on the phone before the receipt. */
export const useDelivery = (draft: DraftBox) => {
  const [progress, setProgress] = useState<string>()
  const [outcome, setOutcome] = useState<Outcome<Submitted>>()
  const send = async (): Promise<Outcome<Submitted>> => {
    setProgress('正在送出…')
    const onProgress = (done: number, total: number) => setProgress(`正在送第 ${done + 1}/${total} 个文件…`)
    const sent = await deliver({ upload, submit: api.inspection.submitInspection, newKey: makeId, onProgress }, draft)
    setProgress(undefined)
    setOutcome(sent)
    return sent
  }
  return { progress, outcome, send }
}
