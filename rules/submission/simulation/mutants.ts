import { longestWait, type Now } from '../backoff'
import { type Outbox, type OutboxEvent, type Step, step, type Write, withoutParcel } from '../outbox'
import { isPending } from '../parcel'
import { type Filed, nothingFiled } from '../server-intake'
import type { Machines } from './machines'

/** A bug that once cost real people their work, planted into the product's machines. */
export type Mutant = { readonly source: string; readonly plant: (machines: Machines) => Machines }

type Outboxes = Machines['outbox']
const inOutbox = (machines: Machines, over: Partial<Outboxes>): Machines => ({
  ...machines,
  outbox: { ...machines.outbox, ...over },
})

const onServer = (machines: Machines, seen: (filed: Filed, at: number) => Filed): Machines => ({
  ...machines,
  decideDelivery: (filed, arrival, facts, hash) =>
    machines.decideDelivery(seen(filed, facts().at), arrival, facts, hash),
})

const editedWhileSent = (state: Outbox, event: OutboxEvent): Step | undefined =>
  event.type === 'edited' && state.parcels.some(({ key, stage }) => key === event.key && stage === 'sending')
    ? step(state, [{ op: 'content', key: event.key, content: event.content, must: true }])
    : undefined

const isOffline = ({ waits }: Outbox) => Object.values(waits).some(({ why }) => why === 'offline')

/** Takes every photo for arrived. */
const withoutPhotos = (state: Outbox): Outbox => ({
  ...state,
  parcels: state.parcels.map((one) =>
    isPending(one) ? { ...one, there: one.photos.map(({ sha256 }) => sha256) } : one,
  ),
})

/** What a clock that was put back made far away is not due, and stays as far away. */
const sleepingOn = (machines: Machines, state: Outbox, now: Now): Step => {
  const far = Object.entries(state.waits).filter(([, { until }]) => until - now.at > longestWait)
  const near = far.map(([key, wait]) => [key, { ...wait, until: now.at + longestWait }] as const)
  const next = machines.outbox.sendNext({ ...state, waits: { ...state.waits, ...Object.fromEntries(near) } }, now)
  const waits = { ...next.state.waits, ...Object.fromEntries(far) }
  return { ...next, state: { ...next.state, waits } }
}

const dropping = (key: string): readonly Write[] => [
  { op: 'dropContent', key, must: false },
  { op: 'dropParcel', key, must: false },
]

const removedOnceSent = (next: Step): Step => {
  const sent = next.acts.find(({ act }) => act === 'deliver')
  if (!sent || !('key' in sent)) return next
  return step(withoutParcel(next.state, sent.key), [...next.writes, ...dropping(sent.key)], next.acts)
}

const tenMinutes = 10 * 60_000

export const mutants = {
  editableWhileSending: {
    source: 'getodk/collect#5317: a cancelled or killed upload let the form be edited; then 409 for ever',
    plant: (machines) =>
      inOutbox(machines, {
        advance: (state, event, now) => editedWhileSent(state, event) ?? machines.outbox.advance(state, event, now),
      }),
  },
  numberedByTheServer: {
    source: 'getodk/aggregate#331: forms without an instanceID were stored once more at every repeat',
    plant: (machines) => ({ ...machines, fileUnder: ({ inspectionId }, arrivals) => `${inspectionId}#${arrivals}` }),
  },
  photosExchangeable: {
    source: 'getodk/central#793: attachments could be replaced silently, so "complete" was never certain',
    plant: (machines) => ({
      ...machines,
      checkPhoto: (sha256, found, at) => machines.checkPhoto(sha256, { ...found, sha256 }, at),
    }),
  },
  samePhotoRefused: {
    source: 'getodk/central-backend#299: two attachments with the same content gave 409',
    plant: (machines) => ({
      ...machines,
      askPhoto: (record, object, asked) =>
        record?.state === 'checked'
          ? { answer: { kind: 'rejected', why: 'unreadable' } }
          : machines.askPhoto(record, object, asked),
    }),
  },
  withdrawnTakenForNew: {
    source: 'getodk/central#794: a deleted submission sent again needs an answer of its own',
    plant: (machines) => onServer(machines, (filed) => (filed.withdrawal ? nothingFiled : filed)),
  },
  neverResumes: {
    source: 'getodk/collect#6120: sending did not go on when the network came back',
    plant: (machines) =>
      inOutbox(machines, {
        advance: (state, event, now) =>
          event.type === 'networkBack' || event.type === 'shown'
            ? step(state)
            : machines.outbox.advance(state, event, now),
        sendNext: (state, now) => (isOffline(state) ? step(state) : machines.outbox.sendNext(state, now)),
      }),
  },
  noIdempotency: {
    source: 'the prototype, `noidem`: every arrival is new',
    plant: (machines) => onServer(machines, () => nothingFiled),
  },
  removedBeforeReceipt: {
    source: 'the prototype, `delbeforeack`: gone from the phone as soon as it was sent',
    plant: (machines) =>
      inOutbox(machines, { sendNext: (state, now) => removedOnceSent(machines.outbox.sendNext(state, now)) }),
  },
  newKeyPerTry: {
    source: 'the prototype, `newkey`: a repeat that does not say that it is one',
    plant: (machines) =>
      inOutbox(machines, {
        sendNext: (state, now) => {
          const next = machines.outbox.sendNext(state, now)
          const renamed = next.acts.map((one) =>
            one.act === 'deliver' ? { ...one, inspectionId: `${one.inspectionId}~${one.call}` } : one,
          )
          return step(next.state, next.writes, renamed)
        },
      }),
  },
  forgetsAfterTenMinutes: {
    source: "the prototype, `dedup10min`: DynamoDB's ClientRequestToken holds for ten minutes",
    plant: (machines) =>
      onServer(machines, (filed, at) => ({
        ...filed,
        delivered: filed.delivered.filter(({ receipt }) => at - Date.parse(receipt.receivedAt) < tenMinutes),
      })),
  },
  deliveredBeforeItsPhotos: {
    source: 'the prototype, `lostphoto`: the record goes before its photos, and nobody asks for them',
    plant: (machines) => ({
      ...inOutbox(machines, {
        sendNext: (state, now) => machines.outbox.sendNext(withoutPhotos(state), now),
      }),
      standingOf: () => 'there',
    }),
  },
  sleepsByTheClock: {
    source: 'our own: a wait kept as a time of day lasts as long as the clock was put back',
    plant: (machines) => inOutbox(machines, { sendNext: (state, now) => sleepingOn(machines, state, now) }),
  },
  commitsBlindly: {
    source: 'our own: read, decide, write, without the condition that nothing was filed in between',
    plant: (machines) => ({ ...machines, commitsOnCondition: false }),
  },
  believesAFullStorage: {
    source: 'our own: a write that found no room is taken for done',
    plant: (machines) => {
      const lenient = (next: Step): Step => ({
        ...next,
        writes: next.writes.map((one) => ({ ...one, must: false }) as Write),
      })
      return inOutbox(machines, {
        advance: (state, event, now) => lenient(machines.outbox.advance(state, event, now)),
        sendNext: (state, now) => lenient(machines.outbox.sendNext(state, now)),
      })
    },
  },
} as const satisfies Readonly<Record<string, Mutant>>
