import { parcelOf } from '../outbox'
import { type AnyParcel, type Draft, isPending, placeAfter } from '../parcel'
import { contentOf } from './content'
import { clockOf, type SimPhone, type Surroundings } from './phone-model'
import { shortHashOf } from './random'
import { happens } from './sim-phone'
import { minute, second } from './world'

/** What one inspector wants to do with one inspection on one phone. */
export type Task = {
  readonly key: string
  readonly inspectionId: string
  readonly version: number
  readonly corrects?: string
  readonly author: string
  /** Signed together on both phones, so at one time and with one content. */
  readonly signedAt?: number
  readonly photos: string[]
  edits: number
  meddling: number
  seen: boolean
}

const again = (around: Surroundings, phone: SimPhone, task: Task): void =>
  around.world.after(around.world.random.between(5 * second, 5 * minute), () => tend(around, phone, task))

const onceStarted = (around: Surroundings, phone: SimPhone, task: Task): void =>
  around.world.after(phone.restartAt - around.world.now() + second, () => tend(around, phone, task))

const begin = (around: Surroundings, phone: SimPhone, task: Task): void => {
  const { key, inspectionId, version, corrects } = task
  const title = `${inspectionId}店`
  happens(around, phone, {
    type: 'begun',
    key,
    inspectionId,
    version,
    title,
    ...(corrects !== undefined && { corrects }),
  })
}

const takePhoto = ({ world, witness }: Surroundings, { disk }: SimPhone, task: Task): void => {
  const { random, faults } = world
  if (faults.strikes('storageFullAtPhoto', 0.1)) return
  const { photos, inspectionId } = task
  const again = photos.length > 0 && faults.strikes('samePhotoTwice', 0.2)
  const name = again ? (photos[0] as string) : `${inspectionId}p${random.below(1_000_000)}`
  if (faults.strikes('photoIsNoPhoto', 0.02)) {
    witness.badPhotos.add(name)
    witness.contested.add(inspectionId)
  }
  photos.push(name)
  const lying = disk.photos.get(inspectionId) ?? new Set()
  disk.photos.set(inspectionId, lying.add(name))
}

const edit = (around: Surroundings, phone: SimPhone, task: Task): void => {
  const { key, inspectionId, author, edits, photos } = task
  if (task.signedAt === undefined && around.world.random.chance(0.5)) takePhoto(around, phone, task)
  const content = contentOf({ inspectionId, author, edits, signedAt: 0, photos })
  if (happens(around, phone, { type: 'edited', key, content })) task.edits--
}

/** Where the content stands is the parcel's to say: a correction may have moved up meanwhile. */
type Place = Pick<Draft, 'version' | 'corrects'>

const sign = (around: Surroundings, phone: SimPhone, task: Task, { version, corrects }: Place): void => {
  const { world, witness } = around
  const { key, inspectionId, author, photos, edits } = task
  const signedAt = task.signedAt ?? clockOf(phone, world)
  const correction = corrects === undefined ? {} : { corrects }
  const content = contentOf({ inspectionId, author, edits, signedAt, photos, ...correction })
  const contentHash = shortHashOf(content)
  const clockRight = phone.skew === 0 && task.signedAt === undefined
  witness.contents.add(content)
  witness.signed.set(key, {
    ...{ key, inspectionId, version, ...correction, content, contentHash, photos: [...photos], signedAt, clockRight },
  })
  const named = photos.map((sha256) => ({ sha256, bytes: 1_000 }))
  if (happens(around, phone, { type: 'finished', key, content, contentHash, photos: named })) witness.promised.add(key)
}

const reopen = (around: Surroundings, phone: SimPhone, task: Task): void => {
  if (task.signedAt !== undefined || !around.world.faults.strikes('reopenedBeforeSending', 0.5)) return
  around.witness.promised.delete(task.key)
  happens(around, phone, { type: 'reopened', key: task.key })
  task.edits++
}

const retry = (around: Surroundings, phone: SimPhone, { key, inspectionId }: Task): void => {
  if (!around.world.random.chance(0.3)) return
  around.witness.contested.add(inspectionId)
  happens(around, phone, { type: 'retried', key })
}

/** What people do that they should not be let do. */
const meddle = (around: Surroundings, phone: SimPhone, task: Task, parcel: AnyParcel): void => {
  const { faults } = around.world
  const { key } = task
  if (parcel.stage === 'finished') reopen(around, phone, task)
  if (parcel.stage === 'refused') retry(around, phone, task)
  if (isPending(parcel) && faults.strikes('putAwayTooEarly', 0.3)) happens(around, phone, { type: 'dismissed', key })
  if (parcel.stage === 'sending' && faults.strikes('editedAfterSending', 0.5)) {
    happens(around, phone, { type: 'edited', key, content: `${key} altered` })
    happens(around, phone, { type: 'reopened', key })
  }
}

const correct = (around: Surroundings, phone: SimPhone, task: Task, parcel: AnyParcel): void => {
  const place = parcel.stage === 'unreadable' ? undefined : placeAfter(parcel)
  if (!place || !around.world.faults.strikes('corrected', 0.2)) return
  const { key, inspectionId, photos, author } = task
  const next = { inspectionId, author, photos: [...photos], edits: 1, meddling: 1, seen: false }
  again(around, phone, { ...next, ...place, key: `${key}c` })
}

const leave = (around: Surroundings, phone: SimPhone, task: Task, parcel: AnyParcel): void => {
  correct(around, phone, task, parcel)
  if (parcel.stage === 'delivered' && around.world.random.chance(0.3))
    happens(around, phone, { type: 'dismissed', key: task.key })
}

/** False when nothing is left to do. */
const goOn = (around: Surroundings, phone: SimPhone, task: Task, parcel: AnyParcel): boolean => {
  if (parcel.stage === 'unreadable') return true
  if (parcel.stage === 'draft') {
    if (task.edits > 0) edit(around, phone, task)
    else sign(around, phone, task, parcel)
    return true
  }
  if (task.meddling-- > 0) {
    meddle(around, phone, task, parcel)
    return true
  }
  leave(around, phone, task, parcel)
  return false
}

/** One tap after another, until the inspection is signed and out of the person's hands. */
export const tend = (around: Surroundings, phone: SimPhone, task: Task): void => {
  const { world, witness } = around
  witness.lastDeed = world.now()
  if (witness.wiped.has(task.key)) return
  if (!phone.alive) {
    onceStarted(around, phone, task)
    return
  }
  const parcel = parcelOf(phone.state, task.key)
  if (!parcel && task.seen) return
  if (!parcel) begin(around, phone, task)
  else task.seen = true
  if (!parcel || goOn(around, phone, task, parcel)) again(around, phone, task)
}
