import type { Write } from '../outbox'
import { parcelOf } from '../outbox'
import type { SimPhone, Surroundings } from './phone-model'

/** From the first call on, the content under this key may never change again. */
export const watchLock = ({ world, witness }: Surroundings, phone: SimPhone, key: string): void => {
  const content = phone.disk.contents.get(key)
  const before = witness.locked.get(key)
  if (content === undefined || witness.tampered.has(key)) return
  if (before !== undefined && before !== content) world.fail('sent under one key with two contents')
  witness.locked.set(key, content)
}

/** Whether the server keeps exactly what was signed under the key. */
const isDelivered = ({ witness }: Surroundings, key: string): boolean => {
  const signed = witness.signed.get(key)
  return (
    signed !== undefined &&
    witness.accepted.some(
      ({ version, contentHash, inspectionId }) =>
        version === signed.version && contentHash === signed.contentHash && inspectionId === signed.inspectionId,
    )
  )
}

/** What the app knows of; while it starts, all that is stored. A draft whose beginning found no room is nobody's. */
const keysOf = ({ disk, state }: SimPhone, inspectionId: string): readonly string[] =>
  [...disk.parcels].flatMap(([key, value]) => {
    const isIts = (value as { readonly inspectionId?: string }).inspectionId === inspectionId
    return isIts && (state.parcels.length === 0 || parcelOf(state, key)) ? [key] : []
  })

const removedBy = (phone: SimPhone, write: Write): readonly string[] => {
  if (write.op === 'dropContent' || write.op === 'dropParcel') return [write.key]
  return write.op === 'dropPhotos' ? keysOf(phone, write.inspectionId) : []
}

/** Held against every durable write: nothing under way is edited, nothing is removed before the server keeps it. */
export const watchWrite = (around: Surroundings, phone: SimPhone, write: Write): void => {
  const { world, witness } = around
  if (write.op === 'content') {
    const locked = witness.locked.get(write.key)
    if (locked !== undefined && locked !== write.content) world.fail('edited after sending began')
  }
  for (const key of removedBy(phone, write))
    if (!isDelivered(around, key)) world.fail(`removed before the receipt: ${write.op}`)
}

/** When the network is back, something is on its way at once, if anything waits and may go. */
export const watchResumption = ({ world }: Surroundings, phone: SimPhone): void => {
  const { state, alive } = phone
  if (!alive || state.call || state.signedOut) return
  const waiting = state.parcels.filter(({ stage }) => stage === 'finished' || stage === 'sending')
  const mayGo = waiting.filter(({ key }) => state.waits[key]?.why !== 'storageFull')
  if (mayGo.some(({ key }) => !isBehind(phone, key))) world.fail('nothing was sent when the network came back')
}

/** A correction whose earlier version waits for room goes with it. */
const isBehind = ({ state }: SimPhone, key: string): boolean => {
  const parcel = parcelOf(state, key)
  return (
    parcel !== undefined &&
    parcel.stage !== 'unreadable' &&
    state.parcels.some(
      (one) => one.stage !== 'unreadable' && one.inspectionId === parcel.inspectionId && one.version < parcel.version,
    )
  )
}
