import type { AskChecklists } from '../checklist/public'
import type { AskEmployees } from '../employee/public'
import type { LogEntries } from '../evidence/public'
import type { AskIdentity } from '../identity/public'
import type { ControlPaper } from '../paper/control-record'
import type { AskPhotos } from '../photo/public'
import type { Kernel } from '../platform/kernel'
import type { Clock } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { Enqueuer } from '../push/public'
import type { AskShop } from '../shop/public'
import type { SelfCheckStore } from './store'

export type SelfCheckDeps = {
  readonly store: SelfCheckStore
  readonly shops: AskShop
  readonly tables: Pick<AskChecklists, 'selfChecks' | 'madeWith'>
  readonly photos: Pick<AskPhotos, 'ask' | 'intakeFiles' | 'seenBefore'>
  readonly objects: ObjectStore
  readonly employees: Pick<AskEmployees, 'of' | 'byPerson' | 'ofShop' | 'holdings'>
  readonly people: Pick<AskIdentity, 'merchantsOf' | 'person' | 'headsOf'>
  readonly enqueueMessage: Enqueuer['message']
  /** Whether the fonts of documents draw every character. */
  readonly coversText: (text: string) => boolean
}

/** What runs from queues needs besides. */
export type SelfCheckWorkDeps = SelfCheckDeps & {
  readonly people: SelfCheckDeps['people'] & Pick<AskIdentity, 'peopleAmong'>
  readonly heads: AskChecklists['selfCheckHeads']
  readonly kernel: Kernel
  readonly clock: Clock
  readonly drawControl: (paper: ControlPaper) => Promise<Uint8Array>
  readonly log: LogEntries
}
