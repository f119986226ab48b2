import { createActionKeys } from './data/action-key'
import { createApi } from './data/api'
import { newId } from './data/new-id'
import { createReadCard, createReportMismatch } from './data/public-card'
import { routes } from './data/routes'
import { createStore } from './data/store'
import { callGateway } from './device/call-gateway'
import { onNetwork } from './device/network'
import { type AskPerson, onPrivacyQuestion } from './device/privacy'
import { requestPublic } from './device/request-public'
import { screen } from './device/screen'
import { storage } from './device/storage'
import { storageIn } from './device/storage-in'
import { openSession } from './session/open-session'
import { createLargeText } from './ui/large-text'

/** Composition root: what lives as long as the app. Pages take their parts from here. */
export const now = (): number => Date.now()
export const makeId = (): string => newId(now(), Math.random)
export const makeActionKeys = () => createActionKeys(makeId)

export const session = openSession({ storage, homeDistrict: HOME_DISTRICT })
export const largeText = createLargeText(storage, screen)
export const online = createStore(true)

export const api = createApi({ routes, callGateway, district: () => session.get().district, newKey: makeId })

export const readCard = createReadCard({ requestPublic, storage })
export const reportMismatch = createReportMismatch(requestPublic)

/** The part of the phone's store that belongs to this person in this district. */
export const ownStorage = () => {
  const { district, me } = session.get()
  return storageIn(storage, district || 'nowhere', me?.person?.personId ?? 'visitor')
}

/** The question of privacy that is open now, if any. */
export const privacyQuestion = createStore<{ readonly answer: Parameters<AskPerson>[0] } | undefined>(undefined)

export const startListening = (): void => {
  onNetwork(online.set)
  onPrivacyQuestion((answer) => privacyQuestion.set({ answer }))
}
