import * as z from 'zod'
import { Day, Id, Instant, Sha256, ShopId } from '../platform/contract'
import { conflictStates } from './conflict/values'
import { HandOver } from './hand-over'
import { nextPage } from './in-pages'
import { RecusalShown } from './recusal'
import {
  beginningRules,
  credentialKinds,
  dispositions,
  inspectionKinds,
  inspectionMarks,
  inspectionStates,
  itemDispositions,
  itemResults,
  notHeldReasons,
  signerRoles,
  verdictScales,
  verdicts,
} from './values'

/** The notice that is read out at the door (告知事项), and what is asked then; the document prints these very words. */
export const Notice = z.object({
  version: z.number().int(),
  hash: Sha256,
  paragraphs: z.array(z.string()),
  question: z.string(),
})
export type NoticeShown = z.infer<typeof Notice>

const InspectorShown = z.object({
  personId: Id,
  name: z.string(),
  certificateNumber: z.string(),
  shows: z.enum(credentialKinds),
})

const TableShown = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  standing: z.string().optional(),
})

const CountsShown = z.object({
  items: z.number().int(),
  passed: z.number().int(),
  failed: z.number().int(),
  notApplicable: z.number().int(),
  keyCounted: z.number().int(),
  keyFailed: z.number().int(),
  generalCounted: z.number().int(),
  generalPassed: z.number().int(),
})

const DocumentShown = z.object({
  state: z.enum(['none', 'requested', 'ready']),
  number: z.string().optional(),
  sha256: Sha256.optional(),
  bytes: z.number().int().optional(),
})

export const InspectionLine = z.object({
  inspectionId: Id,
  shopId: ShopId,
  shopName: z.string(),
  kind: z.enum(inspectionKinds),
  state: z.enum(inspectionStates),
  day: Day,
  verdict: z.enum(verdicts).optional(),
  /** In which words the verdict is said; absent: those of food. */
  scale: z.enum(verdictScales).optional(),
  failing: z.number().int(),
  inspectors: z.array(z.string()),
  documentNumber: z.string().optional(),
  /** What stands is a correction of what was signed first. */
  corrected: z.literal(true).optional(),
  /** It was told twice, and both do not say the same; for staff. */
  conflict: z.enum(conflictStates).optional(),
})
export type InspectionLine = z.infer<typeof InspectionLine>

export const InspectionShown = z.object({
  inspectionId: Id,
  shopId: ShopId,
  shopName: z.string(),
  kind: z.enum(inspectionKinds),
  state: z.enum(inspectionStates),
  inspectors: z.array(InspectorShown),
  place: z.string(),
  startedAt: Instant,
  finishedAt: Instant.optional(),
  recusalRequested: z.boolean(),
  /** Why other inspectors were asked for, and what the station's head or the office decided; for staff. */
  recusal: RecusalShown.optional(),
  tables: z.array(TableShown),
  /** The worst of the parts. */
  verdict: z.enum(verdicts).optional(),
  scale: z.enum(verdictScales).optional(),
  gapCase: z.boolean().optional(),
  counts: CountsShown.optional(),
  /** Where several tables were asked: each with its own verdict. */
  parts: z
    .array(
      z.object({
        checklistId: z.string(),
        verdict: z.enum(verdicts),
        scale: z.enum(verdictScales).optional(),
        counts: CountsShown,
      }),
    )
    .optional(),
  items: z.array(
    z.object({
      key: z.string(),
      number: z.string(),
      text: z.string(),
      keyItem: z.boolean(),
      result: z.enum(itemResults).optional(),
      remark: z.string().optional(),
      reading: z.string().optional(),
      handling: z.object({ disposition: z.enum(itemDispositions), by: Day.optional() }).optional(),
      photoUrls: z.array(z.string()).optional(),
      failedLastTime: z.boolean(),
    }),
  ),
  /** Photographs without an address here, because one answer cannot carry them all. */
  photosLeftOut: z.number().int().optional(),
  dispositions: z.array(z.enum(dispositions)),
  rectifyBy: Day.optional(),
  accidentRisk: z.boolean(),
  note: z.string().optional(),
  signed: z.array(z.object({ role: z.enum(signerRoles), name: z.string(), at: Instant })),
  refusalToSign: z.object({ reason: z.string(), notedAt: Instant }).optional(),
  /** An ending without a result: obstructed, or not held. */
  unfinished: z.object({ reason: z.enum(notHeldReasons).optional(), facts: z.string().optional() }).optional(),
  /** What arrived, and its receipt. */
  received: z
    .object({ version: z.number().int(), contentHash: Sha256, at: Instant, receiptHash: Sha256, by: z.string() })
    .optional(),
  /** What the office should look at; for staff. */
  marks: z.array(z.enum(inspectionMarks)).optional(),
  /** Rules of the beginning that were overridden, each with its reason, and the approval; for staff. */
  overrides: z.array(z.object({ rule: z.enum(beginningRules), reason: z.string() })).optional(),
  approval: z.string().optional(),
  /** From where the phone stood to where the shop is marked; for staff. */
  metresFromShop: z.number().int().optional(),
  /** Whether further accounts contradict it; for staff. */
  conflict: z.enum(conflictStates).optional(),
  /** It was given to the other of the two before it was delivered; for staff. */
  handedOver: HandOver.optional(),
  /** Versions corrected since, oldest first. */
  earlier: z
    .array(
      z.object({
        version: z.number().int(),
        contentHash: Sha256,
        receivedAt: Instant,
        verdict: z.enum(verdicts).optional(),
        scale: z.enum(verdictScales).optional(),
        reason: z.string(),
        /** What the next version says otherwise, as many as one answer carries; more are in its document. */
        changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
        document: DocumentShown,
      }),
    )
    .optional(),
  document: DocumentShown,
  next: nextPage,
})
export type InspectionShown = z.infer<typeof InspectionShown>
