import type { Day } from '@app/rules/time/day'
import type { Post } from '@app/types/employee/values'
import type { AskIdentity } from '../identity/public'
import type { AskInspection } from '../inspection/public'
import type { AskPhotos } from '../photo/public'
import type { Kernel } from '../platform/kernel'
import type { Clock, NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { SendMessage } from '../platform/ports/queue'
import type { AskShop } from '../shop/public'
import type { TrainingStore } from './store'

/** Somebody of a shop's people, as far as training asks. */
export type Employee = {
  readonly shopId: string
  readonly employeeId: string
  readonly name: string
  readonly posts: readonly { readonly post: Post; readonly from: Day; readonly to?: Day | undefined }[]
  readonly leftOn?: Day | undefined
}

/** The shop's register of people. */
export type AskPeople = {
  readonly of: (district: string, shopId: string, employeeId: string) => Promise<Employee | undefined>
  readonly ofShop: (district: string, ...shopIds: readonly string[]) => Promise<readonly Employee[]>
  readonly byPerson: (district: string, shopId: string, personId: string) => Promise<Employee | undefined>
}

export type TrainingDeps = {
  readonly store: TrainingStore
  readonly objects: ObjectStore
  readonly newId: NewId
  readonly shops: Pick<AskShop, 'shop'>
  readonly people: AskPeople
  readonly inspections: Pick<AskInspection, 'concluded'>
  readonly photos: Pick<AskPhotos, 'ask' | 'intakeFiles'>
}

/** A certificate as it is printed. */
export type CertificatePaper = {
  readonly number: string
  readonly code: string
  readonly name: string
  readonly shopName: string
  readonly title: string
  readonly score: string
  readonly issuedOn: string
  readonly validUntil: string
  readonly bureauName: string
}

/** What runs from queues needs besides. */
export type TrainingWorkDeps = TrainingDeps & {
  readonly kernel: Kernel
  readonly clock: Clock
  readonly send: SendMessage
  readonly bureaus: Pick<AskIdentity, 'district'>
  readonly drawCertificate: (paper: CertificatePaper) => Promise<Uint8Array>
}
