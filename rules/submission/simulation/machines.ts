import { wakeIn } from '../outbox-calls'
import { askPhoto, checkPhoto, standingOf } from '../photo-intake'
import { type OutboxMachine, outboxMachine } from '../run-outbox'
import { type Arrival, decideDelivery } from '../server-intake'

/** The product's own machines, where a planted bug can take the place of one of them (`mutants.ts`). */
export type Machines = {
  readonly outbox: OutboxMachine
  readonly wakeIn: typeof wakeIn
  readonly askPhoto: typeof askPhoto
  readonly checkPhoto: typeof checkPhoto
  readonly standingOf: typeof standingOf
  readonly decideDelivery: typeof decideDelivery
  /** Under which number the server files what arrives, the how-manieth it is. */
  readonly fileUnder: (arrival: Arrival, arrivals: number) => string
  /** Whether a transaction holds only if nothing was filed since it was read. */
  readonly commitsOnCondition: boolean
}

export const productMachines: Machines = {
  outbox: outboxMachine,
  wakeIn,
  askPhoto,
  checkPhoto,
  standingOf,
  decideDelivery,
  fileUnder: ({ inspectionId }) => inspectionId,
  commitsOnCondition: true,
}
