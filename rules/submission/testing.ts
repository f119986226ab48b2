import type { DeliveryAnswer, PhotoAnswer, Receipt, Trouble } from './answers'
import { emptyDisk, keepOn } from './disk'
import { type Act, emptyOutbox, type Outbox, type OutboxEvent, type Write } from './outbox'
import type { Photo } from './parcel'
import { outboxMachine, runOutbox } from './run-outbox'

/** A phone with its storage and its clock, for tests; every event goes through the real machine. */
export const phoneForTests = () => {
  const disk = emptyDisk()
  const acts: Act[] = []
  let state: Outbox = emptyOutbox
  let at = 0
  let full: (write: Write) => boolean = () => false
  const write = (one: Write): boolean => {
    if (full(one)) return false
    keepOn(disk, one)
    return true
  }
  const run = runOutbox(outboxMachine, { write, act: (one) => acts.push(one) })
  const happens = (event: OutboxEvent): boolean => {
    const { state: next, kept } = run(state, event, { at, dice: 0 })
    state = next
    return kept
  }
  const call = () => state.call?.id ?? 0
  return {
    ...disk,
    acts,
    happens,
    state: () => state,
    now: () => ({ at, dice: 0 }),
    passes: (milliseconds: number) => {
      at += milliseconds
    },
    fills: (when: (write: Write) => boolean) => {
      full = when
    },
    /** Killed and started again, with what is stored. */
    restarts: () => happens({ type: 'opened', stored: [...disk.parcels], ledger: [...disk.ledger.values()] }),
    answers: (key: string, answer: DeliveryAnswer) => happens({ type: 'deliveryAnswered', key, call: call(), answer }),
    photoAnswers: (key: string, photo: Photo, answer: PhotoAnswer) =>
      happens({ type: 'photoAnswered', key, call: call(), photo, answer }),
    fails: (key: string, trouble: Trouble) => happens({ type: 'failed', key, call: call(), trouble }),
  }
}

export const photoForTests = (name: string): Photo => ({ sha256: name.padEnd(64, '0'), bytes: 1_000 })

export const receiptForTests = (over: Partial<Receipt> = {}): Receipt => ({
  inspectionId: 'insA',
  version: 1,
  contentHash: 'hashA',
  receivedAt: '2026-11-22T08:00:00.000Z',
  receiptHash: 'a1b2c3d4e5f6',
  ...over,
})

/** An inspection begun and signed; sending begins by itself. */
export const finishedOn = (
  phone: ReturnType<typeof phoneForTests>,
  { key = 'A', photos = [] as readonly Photo[] } = {},
): void => {
  phone.happens({ type: 'begun', key, inspectionId: `ins${key}`, version: 1, title: `${key}店` })
  phone.happens({ type: 'edited', key, content: `${key}1` })
  phone.happens({ type: 'finished', key, content: `${key}2`, contentHash: `hash${key}`, photos })
}
