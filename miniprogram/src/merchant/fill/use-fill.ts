import { useState } from 'react'
import { locate } from '../../device/locate'
import { removeFile } from '../../device/remove-file'
import { takePhoto } from '../../device/take-photo'
import { makeId, now } from '../../parts'
import { openSelfCheckDrafts, type SelfCheckDraft } from '../../self-check/draft'
import { useSend } from '../../self-check/use-send'
import { withoutPhoto, withPhoto } from '../../self-check/walk'
import { useOwnBox } from '../../shell/use-own-box'
import { noPhotoWords } from '../../words/no-photo'

export type Period = {
  readonly shopId: string
  readonly tableId: string
  readonly version: number
  readonly period: string
  readonly day: string
}

const fullWords = '手机存储满了，刚才这一下没有存上。请先清出手机空间，再填。'

/** A self-check on this phone: every tap is kept before it is seen. */
const useDraft = ({ period, ...of }: Period) => {
  const drafts = useOwnBox((own) => openSelfCheckDrafts(own, of.shopId), [of.shopId])
  const [draft, setDraft] = useState<SelfCheckDraft>(
    () =>
      drafts.read(of.tableId, period) ?? {
        ...of,
        selfCheckId: makeId(),
        startedAt: new Date(now()).toISOString(),
        answers: {},
        photos: [],
      },
  )
  const [full, setFull] = useState(false)
  const change = (turn: (before: SelfCheckDraft) => SelfCheckDraft): SelfCheckDraft => {
    const next = turn(drafts.read(of.tableId, period) ?? draft)
    const isKept = drafts.save(period, next)
    setFull(!isKept)
    if (isKept) setDraft(next)
    return isKept ? next : draft
  }
  return { drafts, draft, change, full }
}

type Change = ReturnType<typeof useDraft>['change']

/** Photos are taken now, with the camera, where the phone is: nothing is chosen from the album. */
const usePhotos = (change: Change) => {
  const [trouble, setTrouble] = useState<string>()
  const add = async (itemKey: string, spot: string) => {
    const taken = await takePhoto('evidence')
    setTrouble(typeof taken === 'string' ? noPhotoWords[taken] : undefined)
    if (typeof taken === 'string') return
    const takenAt = new Date(now()).toISOString()
    const place = await locate()
    const photo = { photoId: makeId(), itemKey, spot, takenAt, source: 'camera' as const, path: taken.path }
    change((before) => withPhoto(before, { ...photo, ...(place && { place }) }))
  }
  const drop = (photoId: string) =>
    change((before) => {
      for (const photo of before.photos) if (photo.photoId === photoId) removeFile(photo.path)
      return withoutPhoto(before, photoId)
    })
  return { trouble, add, drop }
}

export const useFill = (of: Period) => {
  const { drafts, draft, change, full } = useDraft(of)
  const photos = usePhotos(change)
  const { busy, outcome, lost, sendOne } = useSend(drafts)
  const trouble = full ? fullWords : (lost ?? photos.trouble)
  return { draft, change, photos, busy, outcome, trouble, send: async () => await sendOne(of.period, draft) }
}
export type Fill = ReturnType<typeof useFill>
