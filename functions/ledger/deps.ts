import type { AskEmployees } from '../employee/public'
import type { DrawTicket } from '../paper/escpos/ticket'
import type { AskPhotos } from '../photo/public'
import type { NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { AskShop } from '../shop/public'
import type { LedgerStore } from './store'

export type LedgerDeps = {
  readonly store: LedgerStore
  readonly shops: AskShop
  readonly employees: Pick<AskEmployees, 'ofShop'>
  readonly photos: Pick<AskPhotos, 'ask' | 'intakeFiles'>
  readonly objects: ObjectStore
  readonly drawTicket: DrawTicket
  readonly newId: NewId
}
