import * as z from 'zod'
import { TableContent } from '../checklist/table'
import { changes, Day, Id, Instant, reads, refusing, Sha256, ShopId, Text, Words } from '../platform/contract'
import { listStanding, pageAsked } from '../platform/lists'
import { inspectionFilter } from './inspection-filter'
import { publicationContract } from './publication'
import {
  dispositions,
  inspectionKinds,
  inspectionStates,
  itemResults,
  photoLimits,
  readingUnits,
  verdicts,
} from './values'

const ItemKey = z.string().regex(/^[a-z0-9.-]{2,40}$/)

/** A file that was uploaded with `prepareUpload` and is referred to from a record. */
export const UploadRef = z.strictObject({ uploadId: Id, sha256: Sha256 })

export const Place = z.strictObject({
  /** Shop's address or what the inspector wrote; never blank (Order 49 forms). */
  address: Words(200),
  /** WGS 84, degrees; absent when the phone gave none. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
})

/** Recusal question (回避), Order 49 art. 23: asked and answered before the inspection starts. */
export const Notification = z.strictObject({
  credentialsShown: z.literal(true),
  recusalRequested: z.boolean(),
  recusalReason: Words(200).optional(),
  answeredBy: Words(40),
  answeredAt: Instant,
})

export const Answer = z.strictObject({
  result: z.enum(itemResults),
  remark: Text(500).optional(),
  photos: z.array(UploadRef).max(photoLimits.ofItem).optional(),
  /** What was measured, a decimal as it was typed; the item's limits judge it. */
  reading: Text(24).optional(),
})

export const Signature = z.strictObject({
  role: z.enum(['inspector', 'merchant', 'witness']),
  /** Inspectors sign as themselves. */
  personId: Id.optional(),
  name: Words(40),
  image: UploadRef,
  signedAt: Instant,
})

/** Order 49 art. 34: the reason is noted; a witness may be invited to sign. */
export const RefusalToSign = z.strictObject({ reason: Words(200), notedAt: Instant })

export const ChecklistItem = z.object({
  key: z.string(),
  number: z.string(),
  text: z.string(),
  keyItem: z.boolean(),
  hint: z.string().exactOptional(),
  naAllowed: z.boolean(),
  /** When it may be missing, in words. */
  naWhen: z.string().exactOptional(),
  basis: z.string().exactOptional(),
  /** Canned remarks for a failure. */
  remarks: z.array(z.string()).readonly().exactOptional(),
  photo: z.enum(['wanted', 'onFailure']).exactOptional(),
  /** What is measured, with limits as exact decimals, both within. */
  reading: z
    .object({
      quantity: z.string(),
      unit: z.enum(readingUnits),
      least: z.string().exactOptional(),
      most: z.string().exactOptional(),
    })
    .exactOptional(),
})
export const Checklist = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  /** Shown to people when not empty, e.g. 待本局确认. */
  standing: z.string().optional(),
  hash: Sha256,
  /** The rules go with the table: the phone knows the engine, not the tables. */
  judgement: TableContent.shape.judgement,
  coverage: TableContent.shape.coverage,
  groups: z.array(z.object({ key: z.string(), title: z.string(), items: z.array(ChecklistItem) })),
})
export type ChecklistShown = z.infer<typeof Checklist>

/** The notice that is read out at the door (告知事项), and what is asked then; the document prints these very words. */
export const Notice = z.object({
  version: z.number().int(),
  hash: Sha256,
  paragraphs: z.array(z.string()),
  question: z.string(),
})
export type NoticeShown = z.infer<typeof Notice>

const InspectorShown = z.object({ personId: Id, name: z.string(), certificateNumber: z.string() })

export const InspectionLine = z.object({
  inspectionId: Id,
  shopId: ShopId,
  shopName: z.string(),
  kind: z.enum(inspectionKinds),
  state: z.enum(inspectionStates),
  day: Day,
  verdict: z.enum(verdicts).optional(),
  failing: z.number().int(),
  inspectors: z.array(z.string()),
  documentNumber: z.string().optional(),
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
  /** Why other inspectors were asked for, and whether the office has let these back; for staff. */
  recusal: z
    .object({
      reason: z.string().optional(),
      released: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
    })
    .optional(),
  checklist: z.object({
    id: z.string(),
    version: z.number().int(),
    title: z.string(),
    standing: z.string().optional(),
  }),
  verdict: z.enum(verdicts).optional(),
  gapCase: z.boolean().optional(),
  counts: z
    .object({
      items: z.number().int(),
      passed: z.number().int(),
      failed: z.number().int(),
      notApplicable: z.number().int(),
      keyCounted: z.number().int(),
      keyFailed: z.number().int(),
      generalCounted: z.number().int(),
      generalPassed: z.number().int(),
    })
    .optional(),
  items: z.array(
    z.object({
      key: z.string(),
      number: z.string(),
      text: z.string(),
      keyItem: z.boolean(),
      result: z.enum(itemResults).optional(),
      remark: z.string().optional(),
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
  signed: z.array(z.object({ role: z.enum(['inspector', 'merchant', 'witness']), name: z.string(), at: Instant })),
  refusalToSign: z.object({ reason: z.string(), notedAt: Instant }).optional(),
  document: z.object({
    state: z.enum(['none', 'requested', 'ready']),
    number: z.string().optional(),
    sha256: Sha256.optional(),
    bytes: z.number().int().optional(),
  }),
})
export type InspectionShown = z.infer<typeof InspectionShown>

const at = z.strictObject({ shopId: ShopId, inspectionId: Id })

export const inspectionContract = {
  /** Everything the phone needs before it enters the kitchen: table, previous failures, colleagues come apart. */
  prepareInspection: reads('/shops/{shopId}/inspection-plan')
    .input(z.object({ shopId: ShopId, kind: z.enum(inspectionKinds) }))
    .output(
      z.object({
        shopName: z.string(),
        address: z.string(),
        checklist: Checklist,
        notice: Notice,
        /** Items that failed last time and must be answered (必查项目). */
        mustCheck: z.array(z.object({ key: z.string(), day: Day, remark: z.string().optional() })),
      }),
    )
    .errors(
      refusing(
        'shop.unknown',
        'shop.closed',
        'shop.applied',
        'shop.moved',
        'shop.merged',
        'inspection.noChecklist',
        'inspection.recusedBefore',
      ),
    ),
  startInspection: changes('/shops/{shopId}/inspections')
    .input(
      z.strictObject({
        shopId: ShopId,
        inspectionId: Id,
        kind: z.enum(inspectionKinds),
        checklistHash: Sha256,
        /** Which notice was shown and read out; a client that shows none names none. */
        noticeHash: Sha256.optional(),
        secondInspectorId: Id,
        notification: Notification,
        place: Place,
        startedAt: Instant,
      }),
    )
    .output(z.object({ inspectionId: Id, state: z.enum(inspectionStates) }))
    .errors(
      refusing(
        'shop.unknown',
        'shop.closed',
        'shop.applied',
        'shop.moved',
        'shop.merged',
        'person.unknown',
        'inspection.exists',
        'inspection.sameInspector',
        'inspection.recusedBefore',
        'inspection.certificateInvalid',
        'inspection.checklistChanged',
        'inspection.noChecklist',
        'inspection.timesInvalid',
      ),
    ),
  submitInspection: changes('/shops/{shopId}/inspections/{inspectionId}/submit')
    .input(
      z.strictObject({
        shopId: ShopId,
        inspectionId: Id,
        answers: z.record(ItemKey, Answer),
        dispositions: z.array(z.enum(dispositions)).min(1).max(6),
        rectifyBy: Day.optional(),
        accidentRisk: z.boolean(),
        note: Text(1_000).optional(),
        contact: z.strictObject({ name: Words(40), phone: Text(20).optional() }),
        signatures: z.array(Signature).min(2).max(5),
        refusalToSign: RefusalToSign.optional(),
        finishedAt: Instant,
      }),
    )
    .output(z.object({ inspectionId: Id, verdict: z.enum(verdicts), documentNumber: z.string() }))
    .errors(
      refusing(
        'shop.unknown',
        'inspection.unknown',
        'inspection.recused',
        'inspection.submitted',
        'inspection.incomplete',
        'inspection.dispositionInvalid',
        'inspection.reasonNeeded',
        'inspection.signatureMissing',
        'inspection.signatureUnreadable',
        'inspection.photoUnreadable',
        'inspection.photosTooMany',
        'inspection.timesInvalid',
        'upload.unknown',
      ),
    ),
  /**
   * Office: lets the inspectors of a recused inspection (回避) inspect the shop again, with the reason. Without it they
   * may once another pair has concluded an inspection there.
   */
  releaseRecusal: changes('/shops/{shopId}/inspections/{inspectionId}/recusal/release')
    .input(z.strictObject({ shopId: ShopId, inspectionId: Id, reason: Words(200) }))
    .output(z.object({ inspectionId: Id, state: z.enum(inspectionStates) }))
    .errors(refusing('shop.unknown', 'inspection.unknown', 'inspection.notRecused')),
  showInspection: reads('/shops/{shopId}/inspections/{inspectionId}')
    .input(at)
    .output(InspectionShown)
    .errors(refusing('shop.unknown', 'inspection.unknown')),
  /**
   * Office: the district's; inspector: the own grids', and those one took part in. Newest first, unless asked otherwise;
   * `from` and `to` are days, both within. `q` is looked for in shop names, their pinyin initials, document numbers and
   * inspectors' names. `known` names an inspection and its revision after a change of one's own: shop, full stop,
   * inspection, colon, revision; the answer waits for it.
   */
  listInspections: reads('/lists/inspections')
    .input(
      z.object({
        ...inspectionFilter,
        ...pageAsked,
        known: z
          .string()
          .regex(/^[0-9A-HJ-NPQRTUWXY]{8}\.[0-9A-HJKMNP-TV-Z]{26}:\d{1,9}$/)
          .optional(),
      }),
    )
    .output(z.object({ inspections: z.array(InspectionLine), ...listStanding })),
  /** Asks for the document of an older inspection that has none yet; asking twice is harmless. */
  requestDocument: changes('/shops/{shopId}/inspections/{inspectionId}/document')
    .input(at)
    .output(z.object({ state: z.enum(['requested', 'ready']) }))
    .errors(refusing('shop.unknown', 'inspection.unknown')),
  openDocument: reads('/shops/{shopId}/inspections/{inspectionId}/document')
    .input(at)
    .output(z.object({ url: z.string(), number: z.string(), sha256: Sha256, bytes: z.number().int() }))
    .errors(refusing('shop.unknown', 'inspection.unknown', 'document.notReady')),
  /**
   * What proves the document offline, as a file to keep as it is: `text` is its bytes (docs/evidence-format.md). `from`:
   * size of a log head that somebody has, e.g. printed on paper; the proof shows that the log went on from there.
   */
  proveDocument: reads('/shops/{shopId}/inspections/{inspectionId}/proof')
    .input(z.object({ ...at.shape, from: z.coerce.number<number>().int().positive().optional() }))
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .errors(refusing('shop.unknown', 'inspection.unknown', 'document.notReady', 'document.notLogged')),
  /**
   * A short ticket for a 58 mm Bluetooth printer: ESC/POS bytes in GBK, base64, to be sent as they are. `missing`:
   * characters that such printers lack; 〓 is printed in their place.
   */
  printTicket: reads('/shops/{shopId}/inspections/{inspectionId}/ticket')
    .input(at)
    .output(z.object({ bytes: z.base64(), missing: z.array(z.string()) }))
    .errors(refusing('shop.unknown', 'inspection.unknown')),
  ...publicationContract,
}
