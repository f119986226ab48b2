import { useState } from 'react'
import type { Answer } from '../data/api'
import type { Outcome } from '../data/outcome'
import { readFile } from '../device/read-file'
import { removeFile } from '../device/remove-file'
import { uploadFile } from '../device/upload-file'
import { api, now } from '../parts'
import type { SelfCheckDraft, SelfCheckDrafts } from './draft'
import { lostWords, sendSelfCheck } from './send'

type Told = { readonly outcome?: Outcome<Answer<'selfCheck', 'submitSelfCheck'>>; readonly lost?: string }

/** Sends what was finished, and says what became of the last one; its photos leave the phone once the server has them. */
export const useSend = (drafts: SelfCheckDrafts) => {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told>({})
  const sendOne = async (period: string, draft: SelfCheckDraft): Promise<void> => {
    setBusy(true)
    const sent = await sendSelfCheck({ api: api.selfCheck, readFile, uploadFile, drafts, now }, period, draft)
    setBusy(false)
    setTold('lost' in sent ? { lost: lostWords(sent) } : { outcome: sent })
    if ('value' in sent) for (const { path } of draft.photos) removeFile(path)
  }
  return { busy, ...told, sendOne }
}
