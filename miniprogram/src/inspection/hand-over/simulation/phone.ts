import type { Random } from '@app/rules/submission/simulation/random'
import { memoryStorage } from '../../../data/memory-storage'
import type { Outcome } from '../../../data/outcome'
import type { Storage } from '../../../device/storage'
import { openDraft } from '../../drafts'
import { adoptDrafts } from '../../outbox/begin-draft'
import { newPhone, startApp, type TestApp } from '../../outbox/testing'
import { someHead } from '../../testing'
import type { HandServer } from './server'

/** The app was killed here: nothing of this life goes on. */
export class Killed extends Error {}

export const inspectionId = someHead.inspectionId

/** What can go wrong, and how often; nothing once all is calm. */
export type Trouble = {
  readonly random: Random
  /** Whether it strikes now. */
  readonly strikes: (share: number) => boolean
}

const killable = ({ random, strikes }: Trouble) => {
  const real = memoryStorage()
  let dead = false
  const touch = <T>(deed: () => T): T => {
    if (dead) throw new Killed()
    if (!strikes(0.02)) return deed()
    dead = true
    // a write is there whole, or not at all
    if (random.chance(0.5)) deed()
    throw new Killed()
  }
  const storage: Storage = {
    read: real.read,
    keys: real.keys,
    write: (key, value) => touch(() => real.write(key, value)),
    remove: (key) => touch(() => real.remove(key)),
  }
  const revive = () => {
    dead = false
  }
  return { storage, revive }
}

export type SimPhone = {
  readonly person: 0 | 1
  readonly storage: Storage
  readonly revive: () => void
  app: TestApp
  /** For good: nobody has it in hand any more. */
  lost: boolean
}

const appOn = (storage: Storage): TestApp => startApp({ ...newPhone(), storage })

export const openPhone = (person: 0 | 1, trouble: Trouble): SimPhone => {
  const { storage, revive } = killable(trouble)
  return { person, storage, revive, app: appOn(storage), lost: false }
}

/** As often as it is killed while it starts. */
export const restart = (phone: SimPhone): void => {
  try {
    phone.revive()
    phone.app = appOn(phone.storage)
    adoptDrafts(phone.storage, phone.app.door)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    restart(phone)
  }
}

export const draftOn = ({ storage }: SimPhone) => openDraft(storage, inspectionId)

/** Whether it can be changed here. */
export const isEditable = (phone: SimPhone): boolean => {
  const draft = draftOn(phone)
  return !phone.lost && draft.head() !== undefined && draft.handed() === undefined
}

type Call = <T>(answer: () => Outcome<T>) => Promise<Outcome<T>>

/** The server as one phone reaches it. */
export const apiOf = (server: HandServer, { person }: SimPhone, call: Call) => ({
  handOverDraft: (
    input: { readonly draft: string; readonly pictures: readonly unknown[] },
    { idempotencyKey }: { readonly idempotencyKey: string },
  ) => call(() => server.give(person, input, idempotencyKey) as Outcome<unknown>),
  withdrawHandOver: () => call(() => server.withdraw(person) as Outcome<unknown>),
  openHandedOver: () => call(() => server.open(person) as Outcome<unknown>),
  takeOverDraft: ({ keptAs }: { readonly keptAs: string }) =>
    call(() => server.takeOver(person, keptAs) as Outcome<unknown>),
})
export type SimApi = ReturnType<typeof apiOf>
