import { useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import { uploadFile } from '../../device/upload-file'
import { api, now, ownStorage } from '../../parts'
import { type Interview, sendInterview } from '../../rectification/send-interview'
import { createUploadPhoto } from '../../rectification/upload-photo'

type At = { readonly shopId: string; readonly rectificationId: string }
export type Talk = { readonly with: string; readonly said: string }
/** What is on the screen: the words, the officer's hand, the other's hand, why there is none. */
export type InterviewStep = 'words' | 'officer' | 'other' | 'refusal'

const upload = createUploadPhoto({ prepareUpload: api.shop.prepareUpload, readFile, uploadFile }, 'signature')

const isTalk = (found: unknown): found is Talk =>
  typeof found === 'object' && found !== null && 'with' in found && 'said' in found

/** 约谈 as it is written and signed on one phone; its words stay there until the server has them. */
export const useInterview = (at: At, onKept: () => void) => {
  const place = `interview/${at.rectificationId}`
  const [talk, setTalk] = useState<Talk>(() => {
    const found = ownStorage().read(place)
    return isTalk(found) ? found : { with: '', said: '' }
  })
  const [step, setStep] = useState<InterviewStep>('words')
  const [hands, setHands] = useState<{ readonly at: string; readonly officer: string }>()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<unknown>>()
  const write = (next: Talk) => {
    ownStorage().write(place, next)
    setTalk(next)
  }
  const signOfficer = (path: string) => {
    setHands({ at: new Date(now()).toISOString(), officer: path })
    setStep('other')
  }
  const send = async (signed: Interview['signed']) => {
    if (!hands) return
    setBusy(true)
    const given = await sendInterview({ upload, recordInterview: api.rectification.recordInterview }, at, {
      ...talk,
      ...hands,
      signed,
    })
    setBusy(false)
    setOutcome(given)
    // a second try writes the other's hand anew
    if ('path' in signed) removeFile(signed.path)
    if (!('value' in given)) return
    removeFile(hands.officer)
    ownStorage().remove(place)
    onKept()
  }
  return { talk, write, step, setStep, signOfficer, send, busy, outcome }
}
export type InterviewState = ReturnType<typeof useInterview>
