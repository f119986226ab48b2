import type { Licence } from '@app/types/licence/contract'
import type { AmendPaper } from '../licence/public'
import type { AskPhotos } from '../photo/public'
import type { ObjectStore } from '../platform/ports/objects'
import type { Write } from '../platform/ports/records'
import type { MessageOrder } from '../push/public'
import type { AskShop, ChangeShop, CheckSubject } from '../shop/public'
import type { AmendmentStore } from './store'

export type AmendmentDeps = {
  readonly store: AmendmentStore
  readonly shops: AskShop
  readonly photos: Pick<AskPhotos, 'intakeFiles' | 'lay' | 'forget'>
  readonly objects: ObjectStore
  readonly licences: {
    readonly ofShop: (district: string, shopId: string, today: string) => Promise<readonly Licence[]>
  }
  /** Every correction of the register goes the way of every other change of it. */
  readonly changeShop: ChangeShop
  readonly amendPaper: AmendPaper
  readonly checkSubject: CheckSubject
  readonly enqueueMessage: (order: MessageOrder) => Write[]
}
