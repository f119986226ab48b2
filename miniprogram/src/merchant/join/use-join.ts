import { answerTemplate } from '@app/types/shop/joining/values'
import { useEffect, useMemo, useState } from 'react'
import { askToBeTold } from '../../device/ask-to-be-told'
import { goOn } from '../../device/go'
import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import { uploadFile } from '../../device/upload-file'
import { draftOf, emptyDraft, type JoinDraft, openJoinDraft } from '../../joining/draft'
import { sendApplication } from '../../joining/send-application'
import { createUploadLicence } from '../../joining/upload-licence'
import { api, makeId, ownStorage, session } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'

const uploadLicence = createUploadLicence({
  prepareLicencePhoto: api.shop.prepareLicencePhoto,
  readFile,
  uploadFile,
})
const parts = {
  submit: api.shop.submitApplication,
  mend: api.shop.mendApplication,
  uploadLicence,
  newKey: makeId,
}

/** The form: begun anew, taken up again, or filled with what was sent. */
export const useJoin = (applicationId: string | undefined) => {
  const box = useMemo(() => openJoinDraft(ownStorage(), applicationId ?? 'new'), [applicationId])
  const [draft, setDraft] = useState<JoinDraft | undefined>(
    () => box.read() ?? (applicationId ? undefined : beginning()),
  )
  const [query, again] = useRead(applicationId && `my-application/${applicationId}`, () =>
    api.shop.showMyApplication({ applicationId: applicationId ?? '' }),
  )
  const sent = shownValue(query)
  useEffect(() => {
    if (!sent) return
    // what was typed here goes before what was sent, as long as it mends the same state of it
    setDraft((mine) => (mine?.mends?.revision === sent.revision ? mine : draftOf(sent)))
  }, [sent])
  const save = (more: Partial<JoinDraft>) => {
    if (!draft) return
    const next = { ...draft, ...more }
    box.save(next)
    setDraft(next)
  }
  const send = useMemo(() => sendApplication(parts, box), [box])
  const { busy, outcome, run } = useDeed(send)
  const submit = async () => {
    if (!draft) return
    // the tap that sends the form is the only one after which WeChat may ask before the answer comes
    await askToBeTold(answerTemplate)
    const given = await run(draft)
    if (!('value' in given)) return setDraft(box.read() ?? draft)
    if (draft.photoPath) removeFile(draft.photoPath)
    goOn('/merchant/application/index', { applicationId: given.value.applicationId })
  }
  return { draft, query, again, save, busy, outcome, submit }
}

const beginning = (): JoinDraft => ({ ...emptyDraft, applicant: session.get().me?.person?.name ?? '' })
