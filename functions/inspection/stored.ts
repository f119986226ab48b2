import { ContentSignature, PhotoTaken, SignedAnswer, SigningRefused, TableNamed } from '@app/types/inspection/content'
import {
  beginningRules,
  credentialKinds,
  dispositions,
  inspectionKinds,
  inspectionMarks,
  inspectionStates,
  notHeldReasons,
  verdictScales,
  verdicts,
} from '@app/types/inspection/values'
import * as z from 'zod'

const Inspector = z.object({
  personId: z.string(),
  name: z.string(),
  certificateNumber: z.string(),
  shows: z.enum(credentialKinds),
})

const Counts = z.object({
  items: z.number(),
  passed: z.number(),
  failed: z.number(),
  notApplicable: z.number(),
  keyCounted: z.number(),
  keyFailed: z.number(),
  generalCounted: z.number(),
  generalPassed: z.number(),
})

/** The inspected as the papers had it on that day: what is printed later does not follow later changes. */
const Unit = z.object({ address: z.string(), licenceNumber: z.string().optional() })

/** What was decided when the last signature was given; never changed afterwards. */
const Result = z.object({
  answers: z.record(z.string(), SignedAnswer),
  /** The worst of the parts. */
  verdict: z.enum(verdicts),
  /** In which words the tables give it; absent: those of food. */
  scale: z.enum(verdictScales).optional(),
  gapCase: z.boolean(),
  counts: Counts,
  /** One for each table, in the order of the tables; a recheck has none. */
  parts: z.array(
    z.object({
      checklistId: z.string(),
      verdict: z.enum(verdicts),
      scale: z.enum(verdictScales).optional(),
      gapCase: z.boolean(),
      counts: Counts,
    }),
  ),
  failing: z.array(
    z.object({
      key: z.string(),
      number: z.string(),
      text: z.string(),
      keyItem: z.boolean(),
      failedLastTime: z.boolean(),
      remark: z.string().optional(),
      rectifyBy: z.string().optional(),
    }),
  ),
  dispositions: z.array(z.enum(dispositions)),
  rectifyBy: z.string().optional(),
  accidentRisk: z.boolean(),
  note: z.string().optional(),
  contact: z.object({ name: z.string(), phone: z.string().optional() }),
  finishedAt: z.string(),
  unit: Unit,
  /** n-th inspection of this shop in this year, as the form prints it. */
  ordinalInYear: z.number(),
  documentNumber: z.string(),
})

const Document = z.object({
  state: z.enum(['none', 'requested', 'ready']),
  requestedAt: z.string().optional(),
  objectKey: z.string().optional(),
  sha256: z.string().optional(),
  bytes: z.number().optional(),
})

/** What arrived whole, by its version: who delivered it when, and what all signed. */
const Delivered = z.object({
  version: z.number(),
  contentHash: z.string(),
  receivedAt: z.string(),
  receiptHash: z.string(),
  deliveredBy: z.string(),
  signatures: z.array(ContentSignature),
  refusalToSign: SigningRefused.optional(),
  /** Where each photograph and signature lies, by its content. */
  files: z.record(z.string(), z.string()),
  /** What the office should look at: nothing of it undoes what was signed. */
  marks: z.array(z.enum(inspectionMarks)),
})

export const StoredInspection = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  shopName: z.string(),
  stationId: z.string().optional(),
  gridId: z.string().optional(),
  inspectionId: z.string(),
  kind: z.enum(inspectionKinds),
  state: z.enum(inspectionStates),
  /** Lead first. */
  inspectors: z.array(Inspector),
  /** When the second inspector said on the own phone that they take part. */
  confirmedAt: z.string().optional(),
  notification: z
    .object({
      recusalRequested: z.boolean(),
      recusalReason: z.string().optional(),
      answeredBy: z.string(),
      answeredAt: z.string(),
    })
    .optional(),
  /** The notice by version and hash: what the document prints is what was read out. */
  notice: z.object({ version: z.number(), hash: z.string() }).optional(),
  place: z.object({
    address: z.string(),
    position: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  }),
  /** From where the phone stood to where the shop was marked at that time. */
  metresFromShop: z.number().optional(),
  /** Rules of the beginning that were overridden, each with its reason; the number under which it was approved. */
  overrides: z.array(z.object({ rule: z.enum(beginningRules), reason: z.string() })).optional(),
  approval: z.string().optional(),
  /** Why the inspectors were let back whom the shop had asked to step aside, and by whom. */
  recusalReleased: z.object({ at: z.string(), personId: z.string(), name: z.string(), reason: z.string() }).optional(),
  /** Or who inspects instead, and who decided so. */
  recusalReplaced: z
    .object({
      at: z.string(),
      personId: z.string(),
      name: z.string(),
      inspectors: z.array(z.object({ personId: z.string(), name: z.string() })),
    })
    .optional(),
  startedAt: z.string(),
  /** The tables by id, version and hash: what was asked is what was in force. */
  tables: z.array(TableNamed),
  mustCheck: z.array(z.string()),
  /** Failures of items that no table has any more, checked on their own. */
  extraChecks: z.array(z.object({ key: z.string(), text: z.string(), day: z.string() })).optional(),
  delivered: Delivered.optional(),
  result: Result.optional(),
  /** An ending without a result: what happened. */
  unfinished: z
    .object({
      facts: z.string().optional(),
      reason: z.enum(notHeldReasons).optional(),
      photos: z.array(PhotoTaken),
      finishedAt: z.string(),
      documentNumber: z.string().optional(),
      unit: Unit.optional(),
    })
    .optional(),
  document: Document,
  /** Further accounts of it that contradict what stands: how many wait for the office, how many it has looked into. */
  conflicts: z.object({ open: z.number(), settled: z.number() }).optional(),
  /** What the office found out about how it was made (检查行为核查). */
  conduct: z.object({ finding: z.string(), at: z.string(), personId: z.string(), name: z.string() }).optional(),
  /** Versions that were corrected since, oldest first, each with the reason of its correction. */
  earlier: z
    .array(
      z.object({
        version: z.number(),
        contentHash: z.string(),
        receivedAt: z.string(),
        receiptHash: z.string(),
        deliveredBy: z.string(),
        verdict: z.enum(verdicts).optional(),
        scale: z.enum(verdictScales).optional(),
        reason: z.string(),
        document: Document,
      }),
    )
    .optional(),
})
export type StoredInspection = z.infer<typeof StoredInspection>
export type InspectionResult = z.infer<typeof Result>
export type Delivered = z.infer<typeof Delivered>

/** The very text that was signed, for ever: one for each version. */
export const SignedContent = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  inspectionId: z.string(),
  version: z.number(),
  contentHash: z.string(),
  /** Canonical JSON of an `InspectionContent`. */
  content: z.string(),
})

/** A version that was corrected, whole as it was kept until then: its document can still be drawn. */
export const CorrectedVersion = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  inspectionId: z.string(),
  version: z.number(),
  inspection: StoredInspection,
})

/** Running number of a station's documents of a year, without gaps; `-` where a shop has no station. */
export const DocumentCount = z.object({
  revision: z.number(),
  district: z.string(),
  station: z.string(),
  year: z.string(),
  last: z.number(),
})
