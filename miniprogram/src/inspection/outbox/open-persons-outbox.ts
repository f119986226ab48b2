import type { Api } from '../../data/api'
import type { RemoveFile } from '../../device/remove-file'
import type { Storage } from '../../device/storage'
import { openDraft } from '../drafts'
import { adoptDrafts } from './begin-draft'
import { type CallParts, callServer } from './call-server'
import { type OutboxParts, openOutbox, type PhoneOutbox } from './open-outbox'
import { openPhoneDisk } from './phone-disk'

export type PersonsOutboxParts = Omit<OutboxParts, 'disk' | 'call'> &
  Pick<CallParts, 'readFile' | 'uploadFile' | 'newKey'> & {
    readonly storage: Storage
    readonly ledger: Storage
    readonly api: Pick<Api, 'photo' | 'inspection'>
    readonly removeFile: RemoveFile
  }

/** So long a receipt stays in the list: 30 days. */
const shownFor = 30 * 86_400_000

/** Puts away receipts that nobody needs to see any more: the records are the server's. */
const putAwayOld = ({ state, happens }: PhoneOutbox, now: number): void => {
  for (const parcel of state.get().parcels) {
    const isOld = parcel.stage === 'delivered' && now - Date.parse(parcel.receipt.receivedAt) > shownFor
    if (isOld) happens({ type: 'dismissed', key: parcel.key })
  }
}

/** One person's outbox over the phone's real places and the server, with every draft entered that lies there. */
export const openPersonsOutbox = (parts: PersonsOutboxParts): PhoneOutbox => {
  const { storage, ledger, api, removeFile } = parts
  const dropDraft = (inspectionId: string) => {
    const draft = openDraft(storage, inspectionId)
    for (const path of draft.files()) removeFile(path)
    draft.discard()
  }
  const disk = openPhoneDisk({ storage, ledger, dropDraft })
  const calls: CallParts = {
    ...{ post: disk.post, readFile: parts.readFile, uploadFile: parts.uploadFile, newKey: parts.newKey },
    preparePicture: api.photo.preparePicture,
    deliver: api.inspection.deliverInspection,
  }
  const outbox = openOutbox({ ...parts, disk, call: (act) => callServer(calls, act) })
  putAwayOld(outbox, parts.now())
  adoptDrafts(storage, { state: outbox.state.get, happens: outbox.happens })
  return outbox
}
