import { useState } from 'react'
import type { Answer } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { locate } from '../../device/locate'
import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import { takePhoto } from '../../device/take-photo'
import { uploadFile } from '../../device/upload-file'
import { api, makeId, now, ownStorage } from '../../parts'
import { sendOnePhoto } from '../../self-check/send-photo'
import { noPhotoWords } from '../../words/no-photo'

type Photo = {
  readonly photoId: string
  readonly path: string
  readonly takenAt: string
  readonly place?: { readonly longitude: number; readonly latitude: number }
}
/** What is written and photographed so far: on the phone until the server has it. */
type Draft = { readonly words: string; readonly spot: string; readonly photo?: Photo }
type Of = { readonly shopId: string; readonly taskId: string }
type Done = Answer<'selfCheck', 'finishTask'>

const isDraft = (found: unknown): found is Draft => typeof found === 'object' && found !== null && 'words' in found

const fullWords = '手机存储满了，刚才的没有存上。请先清出手机空间。'
const lostWords = '照片不在手机里了，请重拍一张。'

const useDraft = ({ taskId }: Of, spot: string) => {
  const storage = ownStorage()
  const place = `task/${taskId}`
  const [draft, setDraft] = useState<Draft>(() => {
    const found = storage.read(place)
    return isDraft(found) ? found : { words: '', spot }
  })
  const [full, setFull] = useState(false)
  const change = (next: Draft) => {
    setFull(!storage.write(place, next))
    setDraft(next)
  }
  return { draft, change, full, discard: () => storage.remove(place) }
}

/** Photographed now, with the camera, where the phone is. */
const photographed = async (): Promise<Photo | string> => {
  const taken = await takePhoto('evidence')
  if (typeof taken === 'string') return noPhotoWords[taken] ?? ''
  const takenAt = new Date(now()).toISOString()
  const place = await locate()
  return { photoId: makeId(), path: taken.path, takenAt, ...(place && { place }) }
}

const sent = async (of: Of, { words, spot, photo }: Draft): Promise<Outcome<Done> | 'lost'> => {
  if (!photo) return 'lost'
  const { photoId, path, takenAt, place } = photo
  const hash = await sendOnePhoto(
    {
      ...{ readFile, uploadFile },
      ask: async (facts, turn) =>
        await api.selfCheck.prepareTaskPhoto({ ...of, ...facts }, { idempotencyKey: `${photoId}-${turn}` }),
    },
    path,
  )
  if (hash === 'lost' || !('value' in hash)) return hash
  const named = { sha256: hash.value, spot: spot.trim(), takenAt, source: 'camera' as const, ...(place && { place }) }
  const sentAt = new Date(now()).toISOString()
  return await api.selfCheck.finishTask(
    { ...of, words: words.trim(), photos: [named], sentAt },
    { idempotencyKey: `${photoId}-done-${Date.parse(sentAt)}` },
  )
}

/** A task is mended: one photo, a few words, sent together. */
export const useFinish = (of: Of, spot: string) => {
  const { draft, change, full, discard } = useDraft(of, spot)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<Done>>()
  const [trouble, setTrouble] = useState<string>()
  const take = async () => {
    const photo = await photographed()
    setTrouble(typeof photo === 'string' ? photo : undefined)
    if (typeof photo !== 'string') change({ ...draft, photo })
  }
  const forget = () => {
    discard()
    if (draft.photo) removeFile(draft.photo.path)
  }
  const send = async (): Promise<boolean> => {
    setBusy(true)
    const found = await sent(of, draft)
    setBusy(false)
    setTrouble(found === 'lost' ? lostWords : undefined)
    if (found === 'lost') return false
    setOutcome(found)
    if (!('value' in found)) return false
    forget()
    return true
  }
  return { draft, change, take, send, busy, outcome, trouble: full ? fullWords : trouble }
}
