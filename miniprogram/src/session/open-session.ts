import type { Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import { createStore, type Store } from '../data/store'
import type { Storage } from '../device/storage'
import { type DoorRole, doorFor, type Session } from './session'

type SessionParts = { readonly storage: Storage; readonly homeDistrict: string }

/** What the phone remembers of the last time, so that the first picture is the right one. */
export const openSession = ({ storage, homeDistrict }: SessionParts): Store<Session> => {
  const kept = storage.read('session') as Partial<Session> | undefined
  const district = kept?.district || homeDistrict
  const store = createStore<Session>({
    district,
    role: doorFor(kept?.me, kept?.role),
    ...(kept?.me ? { me: kept.me } : {}),
    ...(kept?.left ? { left: true } : {}),
  })
  store.subscribe(() => storage.write('session', store.get()))
  return store
}

/** Asks the server who this is. Without an answer the phone goes on with what it knows. */
export const refreshSession = async (
  session: Store<Session>,
  me: Api['identity']['me'],
): Promise<Outcome<NonNullable<Session['me']>>> => {
  const asked = session.get().district
  const outcome = await me()
  const now = session.get()
  if ('value' in outcome && now.district === asked) {
    session.set({
      district: now.district,
      me: outcome.value,
      role: doorFor(outcome.value, now.role === 'consumer' ? undefined : now.role),
    })
  }
  return outcome
}

/** The same at a start and whenever a page is shown again: not after a sign-out. */
export const refreshUnlessLeft = async (session: Store<Session>, me: Api['identity']['me']): Promise<void> => {
  const { district, left } = session.get()
  if (district && !left) await refreshSession(session, me)
}

/** Forgets on this phone who this is, until the person signs in again. */
export const leaveSession = (session: Store<Session>): void => {
  session.set({ district: session.get().district, role: 'consumer', left: true })
}

export const chooseDoor = (session: Store<Session>, role: DoorRole): void => {
  session.set({ ...session.get(), role })
}

/** A code or an invitation of another district leads there; who one is there has to be asked anew. */
export const enterDistrict = (session: Store<Session>, district: string): void => {
  if (session.get().district !== district) session.set({ district, role: 'consumer' })
}
