import { type Disk, emptyDisk } from '../disk'
import { emptyOutbox, type Outbox } from '../outbox'
import { isPending } from '../parcel'
import type { Machines } from './machines'
import type { Network } from './network'
import type { SimServer } from './server-model'
import type { Witness } from './witness'
import type { World } from './world'

export type Surroundings = {
  readonly world: World
  readonly machines: Machines
  readonly server: SimServer
  readonly network: Network
  readonly witness: Witness
}

/** A phone: what is durable, the app's process while it lives, its clock, its network, its token. */
export type SimPhone = {
  readonly number: number
  readonly disk: Disk
  state: Outbox
  alive: boolean
  /** When a killed app is started again. */
  restartAt: number
  /** Which start of the app this is: answers to an earlier one reach nobody. */
  life: number
  skew: number
  online: boolean
  token: number
  /** True time of the next tick that is set. */
  wakeAt: number | undefined
  /** An app that still writes the first schema. */
  old: boolean
}

export const newPhone = (number: number, token: number, old: boolean): SimPhone => ({
  number,
  disk: emptyDisk(),
  state: emptyOutbox,
  alive: true,
  restartAt: 0,
  life: 0,
  skew: 0,
  online: true,
  token,
  wakeAt: undefined,
  old,
})

export const clockOf = ({ skew }: SimPhone, { now }: World): number => now() + skew

export const hasPending = ({ state }: SimPhone): boolean => state.parcels.some(isPending)
