import { useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { readFile } from '../../device/read-file'
import { uploadFile } from '../../device/upload-file'
import { type Delivered, deliver } from '../../inspection/delivery/deliver'
import type { DraftBox } from '../../inspection/drafts'
import { api, makeId } from '../../parts'

const parts = {
  preparePicture: api.photo.preparePicture,
  deliver: api.inspection.deliverInspection,
  newKey: makeId,
  readFile,
  uploadFile,
}

/** Sends a signed inspection; says how far it is. Nothing is deleted on the phone before the receipt. */
export const useDelivery = (draft: DraftBox) => {
  const [progress, setProgress] = useState<string>()
  const [outcome, setOutcome] = useState<Outcome<Delivered>>()
  const send = async (): Promise<Outcome<Delivered>> => {
    setProgress('正在送出…')
    const onProgress = (done: number, total: number) => setProgress(`上传中 ${done + 1}/${total} 张`)
    const sent = await deliver({ ...parts, onProgress }, draft)
    setProgress(undefined)
    setOutcome(sent)
    return sent
  }
  return { progress, outcome, send }
}
