import type { InspectionMark } from '@app/types/inspection/values'
import type { Answer } from '../../data/api'
import { memoryStorage } from '../../data/memory-storage'
import type { Outcome } from '../../data/outcome'
import { utf8 } from '../../data/utf8'
import type { Storage } from '../../device/storage'
import { signedDraft, someHead } from '../testing'
import { beginDraft } from './begin-draft'
import type { CallParts } from './call-server'
import { finishDraft } from './deeds'
import { openPersonsOutbox } from './open-persons-outbox'

type Delivered = Answer<'inspection', 'deliverInspection'>
type Delivery = Parameters<CallParts['deliver']>[0]
type Asked = Parameters<CallParts['preparePicture']>[0]

/** What a server answers instead; undefined: nothing else than always. */
type Say = (to: 'preparePicture' | 'uploadFile' | 'deliver') => Outcome<never> | undefined

/** A server that takes what arrives whole, for tests: pictures by their content, each inspection once. */
export const testServer = () => {
  const pictures = new Map<string, Asked>()
  const coming = new Set<string>()
  const taken: Delivery[] = []
  const marks: InspectionMark[] = []
  const keys: (string | undefined)[] = []
  let says: Say | undefined
  const preparePicture: CallParts['preparePicture'] = async (asked) => {
    const said = says?.('preparePicture')
    if (said) return said
    if (coming.delete(asked.sha256)) pictures.set(asked.sha256, asked)
    if (pictures.has(asked.sha256)) return { value: { state: 'there' } }
    return { value: { state: 'wanted', url: 'https://objects', fields: { key: asked.sha256 }, expiresAt: '' } }
  }
  const deliver: CallParts['deliver'] = async (delivery, options) => {
    const said = says?.('deliver')
    if (said) return said
    keys.push(options?.idempotencyKey)
    if (!taken.some(({ contentHash }) => contentHash === delivery.contentHash)) taken.push(delivery)
    return { value: receivedOf(delivery, marks) }
  }
  return {
    ...{ pictures, taken, marks, keys, preparePicture, deliver },
    uploadFile: async ({ fields }: { readonly fields: Readonly<Record<string, string>> }) => {
      if (says?.('uploadFile')) return false
      coming.add(fields['key'] ?? '')
      return true
    },
    /** What it answers instead, until told otherwise. */
    answers: (say: Say | undefined) => {
      says = say
    },
  }
}
export type TestServer = ReturnType<typeof testServer>

const receivedOf = ({ inspectionId, content, contentHash }: Delivery, marks: readonly InspectionMark[]): Delivered => ({
  outcome: 'received',
  receipt: {
    ...{ inspectionId, version: content.version, contentHash, receivedAt: '2026-11-24T03:01:00Z' },
    receiptHash: 'b'.repeat(64),
  },
  state: 'submitted',
  marks: [...marks],
})

export type TestPhone = {
  readonly storage: Storage
  readonly ledger: Storage
  readonly server: TestServer
  readonly readFile: CallParts['readFile']
}

/** An app started on a phone, with a clock that stands until `passes`. */
export const startApp = ({ storage, ledger, server, readFile }: TestPhone) => {
  let at = Date.parse('2026-11-24T03:00:00Z')
  let wake: { readonly at: number; readonly run: () => void } | undefined
  const removed: string[] = []
  const outbox = openPersonsOutbox({
    ...{ storage, ledger, readFile },
    api: {
      photo: { preparePicture: server.preparePicture },
      inspection: { deliverInspection: server.deliver },
    } as never,
    uploadFile: server.uploadFile,
    removeFile: (path) => void removed.push(path),
    newKey: () => 'key',
    now: () => at,
    dice: () => 0,
    signIn: () => undefined,
    wakeAfter: (ms, run) => {
      const mine = { at: at + ms, run }
      wake = mine
      return () => {
        if (wake === mine) wake = undefined
      }
    },
  })
  const passes = (ms: number) => {
    at += ms
    const due = wake
    if (!due || due.at > at) return
    wake = undefined
    due.run()
  }
  const door = { state: outbox.state.get, happens: outbox.happens }
  return { ...{ outbox, door, removed, passes }, rests: () => new Promise((done) => setTimeout(done, 0)) }
}

export type TestApp = ReturnType<typeof startApp>

export const newPhone = (server = testServer()): TestPhone => ({
  ...{ storage: memoryStorage(), ledger: memoryStorage(), server },
  readFile: async (path) => utf8(path),
})

/** The outbox alone over a store, for tests of what stands before it. */
export const testOutbox = (storage: Storage) => startApp({ ...newPhone(), storage })

/** A begun inspection in the outbox's list, signed by all, with one photo. */
export const signedOn = ({ storage }: TestPhone, { door }: TestApp, head = someHead) => {
  beginDraft(storage, door, head)
  return signedDraft(storage, head)
}

/** The same, handed to the outbox. */
export const finishedOn = async (phone: TestPhone, app: TestApp, head = someHead) => {
  const draft = signedOn(phone, app, head)
  const done = await finishDraft({ outbox: app.door, readFile: phone.readFile }, draft)
  return { draft, done, key: draft.parcelKey() ?? '' }
}
