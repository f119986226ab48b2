import { useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import { takePhoto } from '../../device/take-photo'
import { uploadFile } from '../../device/upload-file'
import { api, makeId } from '../../parts'
import { type AnswerDraft, openAnswerDrafts } from '../../rectification/draft'
import { sendAnswer } from '../../rectification/send-answer'
import { createUploadPhoto } from '../../rectification/upload-photo'
import { useOwnBox } from '../../shell/use-own-box'
import { noPhotoWords } from '../../words/no-photo'

type At = { readonly shopId: string; readonly rectificationId: string }

const upload = createUploadPhoto({ prepareUpload: api.shop.prepareUpload, readFile, uploadFile })

/** The answer to one finding: every letter is on the phone before it is on the screen. */
export const useAnswer = (at: At, key: string, onSent: () => void) => {
  const drafts = useOwnBox((own) => openAnswerDrafts(own, at.rectificationId), [at.rectificationId])
  const [draft, setDraft] = useState<AnswerDraft>(() => drafts.read(key))
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<unknown>>()
  const [trouble, setTrouble] = useState<string>()
  const save = (next: AnswerDraft) => {
    drafts.save(key, next)
    setDraft(next)
  }
  const addPhoto = async () => {
    const taken = await takePhoto('evidence')
    setTrouble(typeof taken === 'string' ? noPhotoWords[taken] : undefined)
    if (typeof taken === 'string') return
    const before = drafts.read(key)
    save({ ...before, photos: [...before.photos, { photoId: makeId(), path: taken.path }] })
  }
  const send = async () => {
    setBusy(true)
    const { photos } = drafts.read(key)
    const given = await sendAnswer({ upload, answerFinding: api.rectification.answerFinding, drafts }, at, key)
    setBusy(false)
    setOutcome(given)
    setDraft(drafts.read(key))
    if (!('value' in given)) return
    for (const { path } of photos) removeFile(path)
    onSent()
  }
  return {
    draft,
    busy,
    outcome,
    trouble,
    write: (words: string) => save({ ...drafts.read(key), words }),
    addPhoto,
    dropPhoto: (photoId: string) => {
      const before = drafts.read(key)
      save({ ...before, photos: before.photos.filter((photo) => photo.photoId !== photoId) })
      for (const photo of before.photos) if (photo.photoId === photoId) removeFile(photo.path)
    },
    send,
  }
}
