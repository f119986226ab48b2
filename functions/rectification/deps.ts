import type { Holidays } from '@app/rules/time/working-days'
import type { AskIdentity } from '../identity/public'
import type { AskInspection } from '../inspection/public'
import type { AskPhotos } from '../photo/public'
import type { Kernel } from '../platform/kernel'
import type { Lists } from '../platform/lists/read-list'
import type { Clock, NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { Enqueuer } from '../push/public'
import type { AskSelfChecks } from '../self-check/public'
import type { AskShop } from '../shop/public'
import type { RectificationStore } from './store'

export type RectificationDeps = {
  readonly store: RectificationStore
  readonly shops: AskShop
  readonly lists: Lists
  readonly objects: ObjectStore
  readonly photos: Pick<AskPhotos, 'intakeFiles' | 'lay' | 'hasCome'>
  readonly holidays: Holidays
  readonly people: AskIdentity
  readonly enqueueMessage: Enqueuer['message']
  readonly selfChecks: Pick<AskSelfChecks, 'checkOf'>
  readonly newId: NewId
}

/** What runs from queues needs besides. */
export type RectificationWorkDeps = RectificationDeps & {
  readonly inspections: Pick<AskInspection, 'concluded'>
  readonly kernel: Kernel
  readonly clock: Clock
}
