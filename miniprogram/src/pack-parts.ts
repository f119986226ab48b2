import { storage } from './device/storage'
import { createGridPack } from './grid-pack/grid-pack'
import { wipeOthers } from './grid-pack/pack-box'
import { sendAnnouncements } from './inspection/announcements'
import { api, draftKeys, draftStorage, now, online, ownStorage, session } from './parts'
import { inspects } from './session/session'

/** Composition root of what an inspector's phone keeps before a draft exists; the rest is in `parts.ts`. */
const pauseMs = 1_000
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs))

export const gridPack = createGridPack({ api, now, ownStorage, pause })

/** Whose pack is meant: read anew when somebody else is signed in. */
export const packOwner = (): string => {
  const { district, me } = session.get()
  return `${district}/${me?.person?.personId ?? ''}`
}

/** Says what could not be said without a network; while drafts are locked nobody knows whether it is still to be said. */
export const announceAll = async (): Promise<void> => {
  if (draftKeys.now.get().state !== 'there') return
  const announce = api.inspection.announceInspection
  await sendAnnouncements({ storage: ownStorage(), drafts: draftStorage(), announce })
}

const catchUp = (): void => {
  if (!online.get() || !inspects(session.get().me)) return
  void gridPack.refresh(packOwner())
  void announceAll()
}

/** The pack of whoever is not signed in any more goes: it is the bureau's. */
const keepOwnPackOnly = (): void => {
  const { district, me, left } = session.get()
  // before the server has said who this is, nobody's goes
  if (me || left) wipeOthers(storage, { district, personId: me?.person?.personId })
}

export const startPack = (): void => {
  online.subscribe(catchUp)
  session.subscribe(keepOwnPackOnly)
  draftKeys.now.subscribe(() => void announceAll())
  catchUp()
}
