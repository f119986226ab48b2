import { watchResumption } from './observe'
import { hasPending, type SimPhone, type Surroundings } from './phone-model'
import { happens, kill } from './sim-phone'
import { day, hour, minute, second } from './world'

type Mishap = (around: Surroundings, phone: SimPhone) => void

const cutNetwork: Mishap = (around, phone) => {
  const { world } = around
  if (!world.faults.strikes('networkCut', 0.5)) return
  phone.online = false
  const length = world.random.between(minute, 10 * hour)
  world.calmNotBefore(world.now() + length)
  world.after(length, () => {
    phone.online = true
    happens(around, phone, { type: 'networkBack' })
    watchResumption(around, phone)
  })
}

const killApp: Mishap = (around, phone) => {
  if (around.world.faults.strikes('appKilled', 0.5)) kill(around, phone, around.world.random.between(second, hour))
}

const putAway: Mishap = (around, phone) => {
  const { world, server } = around
  if (!world.faults.strikes('monthsInADrawer', 0.06)) return
  const length = world.random.between(32 * day, 260 * day)
  world.calmNotBefore(world.now() + length)
  world.after(length - hour, server.sweep)
  world.after(length + world.random.between(second, hour), server.sweep)
  kill(around, phone, length)
}

const wipeStorage: Mishap = (around, phone) => {
  const { world, witness } = around
  const { disk } = phone
  if (disk.parcels.size === 0 || !world.faults.strikes('storageWiped', 0.06)) return
  const known = [...disk.parcels.keys()].filter((key) => disk.ledger.has(key))
  for (const key of disk.parcels.keys()) witness.wiped.add(key)
  disk.parcels.clear()
  disk.contents.clear()
  kill(around, phone, second)
  world.after(second, () => {
    const named = new Set(phone.state.lost.map(({ key }) => key))
    if (phone.alive && known.some((key) => !named.has(key))) world.fail('a wiped inspection is not named')
    for (const key of known) happens(around, phone, { type: 'lossSeen', key })
  })
}

const wipeFiles: Mishap = ({ world, witness }, { disk }) => {
  if (disk.photos.size === 0 || !world.faults.strikes('filesWiped', 0.06)) return
  for (const inspectionId of disk.photos.keys()) witness.contested.add(inspectionId)
  disk.photos.clear()
  disk.ledger.clear()
}

const tamper: Mishap = ({ world, witness }, { disk }) => {
  const [key = ''] = disk.contents.keys()
  const signed = witness.signed.get(key)
  if (!signed || !world.faults.strikes('draftTampered', 0.06)) return
  witness.tampered.add(key)
  witness.contested.add(signed.inspectionId)
  disk.contents.set(key, `${disk.contents.get(key)} and more`)
}

const putClockBack: Mishap = ({ world }, phone) => {
  if (world.faults.strikes('clockPutBack', 0.25)) phone.skew -= day
}

const expireToken: Mishap = ({ world, server }) => {
  if (world.faults.strikes('tokenExpired', 0.3)) server.expireTokens()
}

const showApp: Mishap = (around, phone) => {
  if (around.world.random.chance(0.3)) happens(around, phone, { type: 'shown' })
}

const upgrade: Mishap = (around, phone) => {
  if (!phone.old) return
  if (hasPending(phone)) around.world.faults.count('appUpgradedWithQueue')
  phone.old = false
  kill(around, phone, second)
}

/** A release is taken back: the app before it finds what the newer one wrote, and must leave it alone. */
const rollBack: Mishap = (around, phone) => {
  const { world } = around
  const { disk } = phone
  if (!phone.alive || disk.parcels.size === 0 || !world.faults.strikes('appRolledBack', 0.08)) return
  const real = new Map(disk.parcels)
  const newer = new Map([...real].map(([key, value]) => [key, { ...(value as object), schema: 99 }] as const))
  for (const [key, value] of newer) disk.parcels.set(key, value)
  kill(around, phone, second)
  const length = world.random.between(minute, 5 * hour)
  world.calmNotBefore(world.now() + length)
  world.after(length, () => {
    for (const [key, value] of newer) {
      if (around.witness.wiped.has(key)) continue
      if (disk.parcels.get(key) !== value) world.fail('a parcel of a newer app was touched')
      disk.parcels.set(key, real.get(key))
    }
    kill(around, phone, second)
  })
}

const withdraw: Mishap = ({ world, server, witness }) => {
  const [first] = witness.accepted
  if (!first || !world.random.chance(0.1)) return
  witness.contested.add(first.inspectionId)
  server.withdraw(first.inspectionId)
}

const mishaps: readonly Mishap[] = [
  cutNetwork,
  killApp,
  putAway,
  wipeStorage,
  wipeFiles,
  tamper,
  putClockBack,
  expireToken,
  showApp,
  upgrade,
  rollBack,
  withdraw,
]

/** Each may befall the phone once, at some time of the history. */
export const planMishaps = (around: Surroundings, phone: SimPhone): void => {
  const { world } = around
  for (const mishap of mishaps)
    world.after(world.random.between(0, 110 * minute), () => {
      if (!world.violation()) mishap(around, phone)
    })
}
