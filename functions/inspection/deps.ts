import type { Notice } from '@app/rules/inspection/notice'
import type { AskChecklists } from '../checklist/public'
import type { AskLog, LogEntries } from '../evidence/public'
import type { AskIdentity } from '../identity/public'
import type { AskLicence } from '../licence/public'
import type { InspectionDocument } from '../paper/document-data'
import type { DrawTicket } from '../paper/escpos/ticket'
import type { AskPhotos } from '../photo/public'
import type { Kernel } from '../platform/kernel'
import type { Lists } from '../platform/lists/read-list'
import type { Clock, NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { Write } from '../platform/ports/records'
import type { AskShop } from '../shop/public'
import type { FindingLinks } from './document/document-parts'
import type { InspectionStore } from './store'

/** Whether the fonts of documents can draw every character: asked before anything is signed. */
export type CoversText = (text: string) => boolean

export type InspectionDeps = {
  readonly store: InspectionStore
  readonly shops: AskShop
  readonly people: AskIdentity
  readonly licences: AskLicence
  readonly tables: AskChecklists
  readonly photos: Pick<AskPhotos, 'intakeFiles'>
  readonly objects: ObjectStore
  readonly lists: Lists
  readonly newId: NewId
  readonly coversText: CoversText
  readonly evidence: AskLog
  readonly drawTicket: DrawTicket
  /** What became a document, and what the public read of it when, is logged in the district's log. */
  readonly log: LogEntries
  readonly enqueueMessage: EnqueueMessage
  /** False while demo data are made: documents are rendered when first asked for. */
  readonly documentsAtOnce: boolean
}

/** A service message for one person; the writes put it into the outbox, refused when `key` is there already. */
export type EnqueueMessage = (entry: {
  readonly district: string
  readonly recipientOpenid: string
  readonly templateId:
    | 'inspection-result'
    | 'publication-answer'
    | 'publication-due'
    | 'publication-returned'
    | 'recusal-asked'
    | 'recusal-decided'
  readonly page: string
  readonly data: Readonly<Record<string, { value: string }>>
  readonly key: string
  readonly at: Date
}) => Write[]

/** What runs from queues needs besides: the kernel for its transactions, and the paper. */
export type InspectionWorkDeps = InspectionDeps & {
  readonly kernel: Kernel
  readonly clock: Clock
  readonly drawDocument: (document: InspectionDocument) => Promise<Uint8Array>
  /** The notice that was read out (Order 49 art. 23, 24), by the kind of inspection in words and its version. */
  readonly noticeWords: (kindName: string, version?: number) => Notice
  /** The address that is printed beside a finding, by item: it lands on exactly that finding. */
  readonly findingLinks: FindingLinks
}
