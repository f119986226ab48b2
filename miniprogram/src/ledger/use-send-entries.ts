import { useState } from 'react'
import type { Outcome } from '../data/outcome'
import { readFile } from '../device/read-file'
import { removeFile } from '../device/remove-file'
import { uploadFile } from '../device/upload-file'
import { api } from '../parts'
import type { EntryDraft, EntryDrafts } from './entry-draft'
import { type Kept, lostWords, sendEntry } from './send-entry'

export const photoParts = { prepare: api.ledger.prepareLedgerPhoto, readFile, uploadFile }

type Told = { readonly outcome?: Outcome<Kept>; readonly lost?: string }

/** Of an earlier version: it lies on the server, and nothing of it on the phone. */
const isFile = ({ path }: EntryDraft['photos'][number]) => !/^https?:/.test(path)

/** Sends what was finished, and says what became of the last one; its photos leave the phone once the server has them. */
export const useSendEntries = (drafts: EntryDrafts) => {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told>({})
  const sendOne = async (draft: EntryDraft) => {
    setBusy(true)
    const sent = await sendEntry({ ...photoParts, api: api.ledger, drafts }, draft)
    setBusy(false)
    setTold('lost' in sent ? { lost: lostWords } : { outcome: sent })
    if ('value' in sent) for (const photo of draft.photos.filter(isFile)) removeFile(photo.path)
    return sent
  }
  return { busy, ...told, sendOne }
}
