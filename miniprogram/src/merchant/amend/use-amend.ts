import type { AmendmentChange } from '@app/types/amendment/contract'
import { amendmentTemplate, mostAmendmentPhotos } from '@app/types/amendment/values'
import { useMemo, useState } from 'react'
import { type AmendDraft, changeOf, emptyAmend, openAmendDraft } from '../../amendment/draft'
import type { Outcome } from '../../data/outcome'
import type { UploadRef } from '../../data/upload-ref'
import { askToBeTold } from '../../device/ask-to-be-told'
import { goOn } from '../../device/go'
import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import { takePhoto } from '../../device/take-photo'
import { uploadFile } from '../../device/upload-file'
import { api, makeId, ownStorage } from '../../parts'
import { createUploadPhoto } from '../../rectification/upload-photo'
import { useDeed } from '../../shell/use-deed'
import { noPhotoWords } from '../../words/no-photo'

const upload = createUploadPhoto({ prepareUpload: api.shop.prepareUpload, readFile, uploadFile })

type Sent = { readonly refs: readonly UploadRef[] } | { readonly lost: Outcome<unknown> }

const sendAll = async ({ photos }: AmendDraft): Promise<Sent> => {
  const refs: UploadRef[] = []
  for (const { photoId, path } of photos) {
    const file = await upload({ path, key: photoId })
    if (!('value' in file)) return { lost: file }
    refs.push(file.value)
  }
  return { refs }
}

/** The draft with its photographs; every letter is kept. */
const useDraft = (shopId: string, licenceId: string | undefined) => {
  const box = useMemo(() => openAmendDraft(ownStorage(), shopId), [shopId])
  const [draft, setDraft] = useState<AmendDraft>(() => {
    const kept = box.read()
    return kept && (!licenceId || kept.licenceId === licenceId) ? kept : emptyAmend(makeId(), licenceId)
  })
  const save = (more: Partial<AmendDraft>) => {
    const next = { ...draft, ...more }
    box.save(next)
    setDraft(next)
  }
  return { box, draft, save }
}

const usePhotos = ({ draft, save }: Pick<ReturnType<typeof useDraft>, 'draft' | 'save'>) => {
  const [trouble, setTrouble] = useState<string>()
  const take = async () => {
    const taken = await takePhoto('paper')
    setTrouble(typeof taken === 'string' ? noPhotoWords[taken] : undefined)
    if (typeof taken === 'string') return
    save({ photos: [...draft.photos, { photoId: makeId(), path: taken.path }] })
  }
  const drop = (photoId: string) => {
    for (const one of draft.photos) if (one.photoId === photoId) removeFile(one.path)
    save({ photos: draft.photos.filter((one) => one.photoId !== photoId) })
  }
  return { trouble, take, drop, hasRoom: draft.photos.length < mostAmendmentPhotos }
}

/** The pictures first, then the request that names them. */
const useSending = (shopId: string) => {
  const { busy, outcome, run } = useDeed(api.amendment.requestAmendment)
  const [sending, setSending] = useState(false)
  const [notSent, setNotSent] = useState<Outcome<unknown>>()
  const send = async (draft: AmendDraft, change: AmendmentChange): Promise<boolean> => {
    setSending(true)
    const sent = await sendAll(draft)
    setSending(false)
    setNotSent('lost' in sent ? sent.lost : undefined)
    if ('lost' in sent) return false
    const { amendmentId, reason } = draft
    return 'value' in (await run({ shopId, amendmentId, change, reason: reason.trim(), photos: [...sent.refs] }))
  }
  return { busy: busy || sending, outcome: notSent ?? outcome, send }
}

/** Asking for a correction; what was entered stays until it has arrived. */
export const useAmend = (shopId: string, licenceId: string | undefined) => {
  const { box, draft, save } = useDraft(shopId, licenceId)
  const photos = usePhotos({ draft, save })
  const { busy, outcome, send } = useSending(shopId)
  const submit = async () => {
    const change = changeOf(draft)
    if (!change) return
    // the tap that sends the form is the only one after which WeChat may ask before the answer comes
    await askToBeTold(amendmentTemplate)
    if (!(await send(draft, change))) return
    for (const { path } of draft.photos) removeFile(path)
    box.discard()
    goOn('/merchant/amendment/index', { shopId, amendmentId: draft.amendmentId })
  }
  return { draft, save, photos, busy, outcome, submit }
}
