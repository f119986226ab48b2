import { createActionKeys } from './data/action-key'
import { createApi } from './data/api'
import { newId } from './data/new-id'
import { createReadCard, createReportMismatch } from './data/public-card'
import { withRoom } from './data/reads'
import { routes } from './data/routes'
import { createStore } from './data/store'
import { callGateway } from './device/call-gateway'
import { onNetwork } from './device/network'
import { type AskPerson, onPrivacyQuestion } from './device/privacy'
import { readFile } from './device/read-file'
import { removeFile } from './device/remove-file'
import { requestPublic } from './device/request-public'
import { screen } from './device/screen'
import { secondStorage } from './device/second-storage'
import { secrets } from './device/secrets'
import { storage as phoneStorage, type Storage } from './device/storage'
import { storageIn } from './device/storage-in'
import { uploadFile } from './device/upload-file'
import { watchFull } from './device/watch-full'
import { createCurrentOutbox } from './inspection/outbox/current-outbox'
import { openPersonsOutbox } from './inspection/outbox/open-persons-outbox'
import { createDraftKeys } from './inspection/sealed/draft-keys'
import { openDrafts } from './inspection/sealed/open-drafts'
import { lockedStorage } from './inspection/sealed/sealed-storage'
import { noteUnsent, unsentOfOthers } from './inspection/unsent'
import { leaveSession, openSession, refreshSession } from './session/open-session'
import { inspects } from './session/session'
import { createLargeText } from './ui/large-text'

/** Composition root: what lives as long as the app. Pages take their parts from here. */
export const now = (): number => Date.now()
export const makeId = (): string => newId(now(), Math.random)
export const makeActionKeys = () => createActionKeys(makeId)

/** Answers that are only kept to be shown again make room for everything else. */
const { reads, own: storage } = withRoom(phoneStorage, now)

export const session = openSession({ storage, homeDistrict: HOME_DISTRICT })
export const largeText = createLargeText(storage, screen)
export const online = createStore(true)

export const api = createApi({ routes, callGateway, district: () => session.get().district, newKey: makeId })

export const readCard = createReadCard({ requestPublic, storage: reads })
export const reportMismatch = createReportMismatch(requestPublic)

const partOf = (whole: Storage) => {
  const { district, me } = session.get()
  return storageIn(whole, district || 'nowhere', me?.person?.personId ?? 'visitor')
}
/** The part of the phone's store that belongs to this person in this district. */
export const ownStorage = () => partOf(storage)
/** The same for answers of the server: the oldest go when there is no room. */
export const readStorage = () => partOf(reads)

/** Whether the last thing that a draft had to keep found no room on the phone. */
export const phoneFull = createStore(false)

const personNow = (): string | undefined => {
  const { district, me } = session.get()
  return me?.person && `${district}/${me.person.personId}`
}

/** The key under which this person's drafts lie on the phone. */
export const draftKeys = createDraftKeys({
  secrets,
  owner: personNow,
  ask: async () => (inspects(session.get().me) ? await api.identity.showDraftKey() : { offline: true }),
})

const drafts = createStore<Storage>(lockedStorage)
/** Where this person's drafts and outbox lie, sealed; nothing is there before the key is. */
export const draftStorage = drafts.get

/** Whose drafts are open. */
const openedBy = (): string | undefined => {
  const key = draftKeys.now.get()
  return key.state === 'there' ? key.owner : undefined
}

/** Signed inspections on their way to the server, of whoever holds the phone; it sends by itself. */
export const outbox = createCurrentOutbox(openedBy, () =>
  openPersonsOutbox({
    storage: draftStorage(),
    ledger: storageIn(secondStorage, openedBy() ?? ''),
    api,
    ...{ readFile, uploadFile, removeFile, now, newKey: makeId },
    dice: Math.random,
    wakeAfter: (ms, wake) => {
      const timer = setTimeout(wake, ms)
      return () => clearTimeout(timer)
    },
    signIn: async () => {
      if ('value' in (await refreshSession(session, api.identity.me))) outbox.happens({ type: 'signedIn' })
    },
  }),
)
export const outboxDoor = { state: outbox.state.get, happens: outbox.happens }

/** How many inspections of others lie unsent on this phone. */
export const unsentHere = () => unsentOfOthers(storage, personNow())

/** Forgets the person and the key on this phone; what lies there sealed stays until they sign in again. */
export const signOut = async (): Promise<void> => {
  await draftKeys.forget()
  leaveSession(session)
}

/** The question of privacy that is open now, if any. */
export const privacyQuestion = createStore<{ readonly answer: Parameters<AskPerson>[0] } | undefined>(undefined)

export const startListening = (): void => {
  onNetwork((isOnline) => {
    online.set(isOnline)
    if (!isOnline) return
    void draftKeys.follow()
    outbox.happens({ type: 'networkBack' })
  })
  draftKeys.now.subscribe(() => {
    drafts.set(openDrafts(watchFull(ownStorage(), phoneFull.set), draftKeys))
    outbox.follow()
  })
  outbox.state.subscribe(() => {
    if (openedBy() !== undefined) noteUnsent(ownStorage(), outbox.state.get().parcels)
  })
  session.subscribe(() => void draftKeys.follow())
  void draftKeys.follow()
  onPrivacyQuestion((answer) => privacyQuestion.set({ answer }))
}
