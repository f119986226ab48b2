import type { Day } from '@app/rules/time/day'
import type { askShopPeople } from '../identity/public'
import type { AppointmentLetter } from '../paper/letter'
import type { AskPhotos } from '../photo/public'
import type { Kernel } from '../platform/kernel'
import type { Clock, NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { AskShop } from '../shop/public'
import type { EmployeeStore } from './store'

export type EmployeeDeps = {
  readonly store: EmployeeStore
  readonly shops: AskShop
  readonly seats: ReturnType<typeof askShopPeople>
  readonly objects: ObjectStore
  readonly photos: Pick<AskPhotos, 'intakeFiles' | 'lay' | 'forget'>
  readonly newId: NewId
  /** Of invitations. */
  readonly secret: string
  /** `https://host`, without a slash at the end: what codes carry. */
  readonly publicUrl: string
  /** A text as a QR code: a PNG as a data address. */
  readonly drawCode: (text: string) => Promise<string>
}

/** What runs from queues needs besides. */
export type EmployeeWorkDeps = Pick<EmployeeDeps, 'store' | 'shops' | 'photos' | 'objects'> & {
  readonly kernel: Kernel
  readonly clock: Clock
  /** Shops where a certificate of training ended on a day. */
  readonly endedTraining: (district: string, day: Day) => Promise<readonly string[]>
  readonly drawLetter: (letter: AppointmentLetter) => Promise<Uint8Array>
}
