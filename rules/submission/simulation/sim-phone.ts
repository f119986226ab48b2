import type { PhotoAnswer } from '../answers'
import type { Now } from '../backoff'
import { keepOn } from '../disk'
import { type Act, emptyOutbox, type LedgerLine, type OutboxEvent, type Write } from '../outbox'
import type { Parcel } from '../parcel'
import { runOutbox } from '../run-outbox'
import { parsed } from './content'
import type { Fault } from './faults'
import { watchLock, watchWrite } from './observe'
import { clockOf, type SimPhone, type Surroundings } from './phone-model'
import { shortHashOf } from './random'
import type { Reply, Request } from './server-model'
import { hour, minute, second, type World } from './world'

/** What the app of the first schema would have written. */
const inFirstSchema = (parcel: Parcel): unknown => {
  if (parcel.stage === 'draft') return { ...parcel, schema: 1 }
  const { there, ...rest } = parcel
  const gap = parcel.photos.findIndex(({ sha256 }) => !there.includes(sha256))
  return { ...rest, schema: 1, sent: gap < 0 ? parcel.photos.length : gap }
}

const fullAt: Partial<Record<Write['op'], Fault>> = {
  content: 'storageFullAtContent',
  parcel: 'storageFullAtParcel',
  note: 'storageFullAtNote',
}

export const kill = (around: Surroundings, phone: SimPhone, restartAfter: number): void => {
  if (!phone.alive) return
  phone.alive = false
  phone.restartAt = around.world.now() + restartAfter
  phone.wakeAt = undefined
  around.world.after(restartAfter, () => start(around, phone))
}

/** One durable write, which may find no room, and after which the app may be killed. */
const writeOn = (around: Surroundings, phone: SimPhone, write: Write): boolean => {
  if (!phone.alive) return true
  const { world } = around
  const full = fullAt[write.op]
  if (full && world.faults.strikes(full, 0.08)) return false
  watchWrite(around, phone, write)
  keepOn(phone.disk, write)
  if (phone.old && write.op === 'parcel') phone.disk.parcels.set(write.parcel.key, inFirstSchema(write.parcel))
  if (world.faults.strikes('killedBetweenWrites', 0.03)) kill(around, phone, world.random.between(second, hour))
  return true
}

type Call = Exclude<Act, { readonly act: 'signIn' | 'decline' }>
type Unsendable = Extract<OutboxEvent, { readonly type: 'unsendable' }>['reason']

const damaged = ({ world }: Surroundings, sha256: string): string =>
  world.faults.strikes('photoDamagedOnTheWay', 0.1) ? `damaged ${sha256}` : sha256

type Deliver = Extract<Act, { readonly act: 'deliver' }>
type PhotoCall = Exclude<Call, Deliver>

const photoRequest = (around: Surroundings, phone: SimPhone, act: PhotoCall): Request | Unsendable => {
  const { token, disk } = phone
  const { inspectionId, photo } = act
  if (act.act === 'askPhoto') return { kind: 'askPhoto', token, inspectionId, photo }
  if (!disk.photos.get(inspectionId)?.has(photo.sha256)) return 'photoGone'
  return { kind: 'sendPhoto', token, inspectionId, photo, arrivedAs: damaged(around, photo.sha256) }
}

const deliveryRequest = ({ token, disk, number }: SimPhone, act: Deliver): Request | Unsendable => {
  const content = disk.contents.get(act.key)
  if (content === undefined) return 'contentGone'
  const { inspectionId, version, contentHash } = act
  const computedHash = shortHashOf(content)
  if (computedHash !== contentHash) return 'contentAltered'
  const sender = `执法员${number}`
  const arrival = { inspectionId, version, contentHash, computedHash, sender, ...parsed(content) }
  return { kind: 'deliver', token, arrival, content }
}

const eventFor = (act: Call, reply: Reply): OutboxEvent => {
  const { key, call } = act
  if ('trouble' in reply) return { type: 'failed', key, call, trouble: reply.trouble }
  if ('delivery' in reply) return { type: 'deliveryAnswered', key, call, answer: reply.delivery }
  const answer: PhotoAnswer = reply.photo
  return act.act === 'deliver'
    ? { type: 'failed', key, call, trouble: 'serverFailed' }
    : { type: 'photoAnswered', key, call, photo: act.photo, answer }
}

const signIn = (around: Surroundings, phone: SimPhone): void => {
  const { life } = phone
  around.world.after(around.world.random.between(second, minute), () => {
    if (!phone.alive || phone.life !== life || !phone.online) return
    phone.token = around.server.token()
    happens(around, phone, { type: 'signedIn' })
  })
}

const call = (around: Surroundings, phone: SimPhone, act: Call): void => {
  const { life } = phone
  const hear = (event: OutboxEvent) => {
    if (phone.alive && phone.life === life) happens(around, phone, event)
  }
  const request = act.act === 'deliver' ? deliveryRequest(phone, act) : photoRequest(around, phone, act)
  if (typeof request === 'string') {
    const detail = 'photo' in act ? { detail: [act.photo.sha256] } : {}
    around.world.after(1, () => hear({ type: 'unsendable', key: act.key, reason: request, ...detail }))
    return
  }
  watchLock(around, phone, act.key)
  around.network(
    request,
    () => phone.online,
    (reply) => hear(eventFor(act, reply)),
  )
}

const carryOut = (around: Surroundings, phone: SimPhone, act: Act): void => {
  if (!phone.alive || act.act === 'decline') return
  if (act.act === 'signIn') signIn(around, phone)
  else call(around, phone, act)
}

const nowOn = (phone: SimPhone, world: World): Now => ({ at: clockOf(phone, world), dice: world.random.dice() })

const setAlarm = (around: Surroundings, phone: SimPhone, now: Now): void => {
  const { world, machines } = around
  const wait = machines.wakeIn(phone.state, now)
  if (wait === undefined) return
  const at = world.now() + Math.max(second, wait)
  if (phone.wakeAt !== undefined && phone.wakeAt <= at && phone.wakeAt > world.now()) return
  phone.wakeAt = at
  const { life } = phone
  world.after(at - world.now(), () => {
    if (phone.alive && phone.life === life && phone.wakeAt === at) happens(around, phone, { type: 'ticked' })
  })
}

const eventNumbers: Readonly<Record<OutboxEvent['type'], number>> = {
  opened: 11,
  begun: 12,
  edited: 13,
  finished: 14,
  reopened: 15,
  photoAnswered: 16,
  deliveryAnswered: 17,
  failed: 18,
  unsendable: 19,
  storageFull: 20,
  networkBack: 21,
  shown: 22,
  ticked: 23,
  signedIn: 24,
  dismissed: 25,
  lossSeen: 26,
  retried: 27,
  takenOver: 28,
  deliveredByOther: 29,
}

/** True when it is kept and the app lived to say so. */
export const happens = (around: Surroundings, phone: SimPhone, event: OutboxEvent): boolean => {
  if (!phone.alive) return false
  const { world, machines } = around
  world.note(eventNumbers[event.type], phone.number)
  const now = nowOn(phone, world)
  const ports = {
    write: (write: Write) => writeOn(around, phone, write),
    act: (act: Act) => carryOut(around, phone, act),
  }
  const { state, kept } = runOutbox(machines.outbox, ports)(phone.state, event, now)
  if (!phone.alive) return false
  phone.state = state
  setAlarm(around, phone, now)
  return kept
}

export const start = (around: Surroundings, phone: SimPhone): void => {
  phone.alive = true
  phone.life++
  phone.wakeAt = undefined
  phone.state = emptyOutbox
  const ledger: readonly LedgerLine[] = [...phone.disk.ledger.values()]
  happens(around, phone, { type: 'opened', stored: [...phone.disk.parcels], ledger })
}
