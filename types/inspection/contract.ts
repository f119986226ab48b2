import * as z from 'zod'
import { changes, Day, Id, Instant, reads, refusing, Sha256, ShopId, Words } from '../platform/contract'
import { listStanding, pageAsked } from '../platform/lists'
import { Checklist } from './checklist'
import { conductContract } from './conduct'
import { conflictContract } from './conflict'
import { ContentSignature, InspectionContent, InspectionReceipt, SigningRefused } from './content'
import { drawContract } from './draw'
import { handOverContract } from './hand-over'
import { fromAsked, nextPage, ofPage } from './in-pages'
import { inspectionFilter } from './inspection-filter'
import { packContract } from './pack'
import { planContract } from './plan'
import { publicationContract } from './publication'
import { recusalContract } from './recusal'
import { InspectionLine, InspectionShown, Notice } from './shown'
import { TicketShown } from './ticket'
import { beginningRules, credentialKinds, inspectionKinds, inspectionMarks, inspectionStates, verdicts } from './values'

export type { ChecklistShown } from './checklist'
export type { InspectionLine, InspectionShown, NoticeShown } from './shown'

const at = z.strictObject({ shopId: ShopId, inspectionId: Id })

export const inspectionContract = {
  /**
   * Everything the phone needs before it enters the kitchen: table, previous failures, colleagues come apart. Whole, or
   * where `from` is given in pages of its tables, previous failures and open failures.
   */
  prepareInspection: reads('/shops/{shopId}/inspection-plan')
    .input(z.object({ shopId: ShopId, kind: z.enum(inspectionKinds), ...fromAsked }))
    .output(
      z.object({
        shopName: z.string(),
        address: z.string(),
        /** One for each kind of business that has a table in force, and never none; items of the same key are asked once. */
        tables: z.array(Checklist),
        notice: Notice,
        /** Items that failed last time and must be answered (必查项目). */
        mustCheck: z.array(z.object({ key: z.string(), day: Day, remark: z.string().optional() })),
        /** Open failures of items that no table has any more. */
        extraChecks: z.array(z.object({ key: z.string(), text: z.string(), day: Day })),
        /** What speaks against beginning, and whether a reason overrides it. */
        problems: z.array(z.object({ rule: z.enum(beginningRules), words: z.string() })),
        /** Whom the shop has asked to step aside: no second inspector there. */
        away: z.array(Id).optional(),
        /** The only second inspector who may come: the one with whom the station's head sent this one. */
        onlyWith: Id.optional(),
        next: nextPage,
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
        'inspection.nothingToRecheck',
      ),
    ),
  /**
   * Says that two are on their way to a shop or in it, so that the second can confirm on the own phone and colleagues
   * see it. Not a condition: an inspection made without a network is delivered without it.
   */
  announceInspection: changes('/shops/{shopId}/inspections')
    .input(
      z.strictObject({
        shopId: ShopId,
        inspectionId: Id,
        kind: z.enum(inspectionKinds),
        secondInspectorId: Id,
        startedAt: Instant,
        /** What each held up at the door, the task order by its number; absent: both their certificates. */
        shown: z
          .strictObject({
            lead: z.enum(credentialKinds),
            second: z.enum(credentialKinds),
            taskOrder: Words(60).optional(),
          })
          .optional(),
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
        'inspection.timesInvalid',
      ),
    ),
  /** The second inspector takes part: said on the own phone, once. */
  confirmInspection: changes('/shops/{shopId}/inspections/{inspectionId}/confirm')
    .input(at)
    .output(z.object({ inspectionId: Id, confirmedAt: Instant }))
    .errors(refusing('shop.unknown', 'inspection.unknown', 'inspection.submitted')),
  /**
   * Takes an inspection whole: what was shown, its hash under every signature. The same content again answers with the
   * same receipt. Another content under the same number and version is kept as a conflict; files that are not there
   * yet are named by their hash.
   */
  deliverInspection: changes('/shops/{shopId}/inspections/{inspectionId}/deliver')
    .input(
      z.strictObject({
        shopId: ShopId,
        inspectionId: Id,
        content: InspectionContent,
        contentHash: Sha256,
        signatures: z.array(ContentSignature).max(5),
        refusalToSign: SigningRefused.optional(),
      }),
    )
    .output(
      z.discriminatedUnion('outcome', [
        z.object({
          outcome: z.literal('received'),
          receipt: InspectionReceipt,
          state: z.enum(inspectionStates),
          verdict: z.enum(verdicts).optional(),
          documentNumber: z.string().optional(),
          marks: z.array(z.enum(inspectionMarks)),
        }),
        z.object({ outcome: z.literal('filesMissing'), files: z.array(Sha256) }),
        z.object({
          outcome: z.literal('conflict'),
          existing: z.object({ contentHash: Sha256, receivedAt: Instant, by: z.string() }),
        }),
      ]),
    )
    .errors(
      refusing(
        'shop.unknown',
        'person.unknown',
        'inspection.unknown',
        'inspection.sameInspector',
        'inspection.certificateInvalid',
        'inspection.credentialDiffers',
        'inspection.recusedBefore',
        'inspection.tableUnknown',
        'inspection.findingUnknown',
        'inspection.contentChanged',
        'inspection.verdictDiffers',
        'inspection.incomplete',
        'inspection.dispositionInvalid',
        'inspection.reasonNeeded',
        'inspection.signatureMissing',
        'photo.unusable',
        'inspection.photosTooMany',
        'inspection.drawingInvalid',
        'inspection.timesInvalid',
        'handOver.released',
      ),
    ),
  /** Whole, or where `from` is given in pages of its items and earlier versions. */
  showInspection: reads('/shops/{shopId}/inspections/{inspectionId}')
    .input(z.object({ ...at.shape, ...fromAsked }))
    .output(InspectionShown)
    .errors(refusing('shop.unknown', 'inspection.unknown')),
  /**
   * What was signed last, word for word, with the tables it was made with and addresses of its pictures: for the two who
   * inspected, who may correct it with a new version. In pages: their texts joined are the canonical JSON of the content,
   * whose SHA-256 is `contentHash`.
   */
  showSigned: reads('/shops/{shopId}/inspections/{inspectionId}/signed')
    .input(z.object({ ...at.shape, ...fromAsked }))
    .output(
      z.object({
        contentHash: Sha256,
        ...ofPage,
        pictures: z.array(z.object({ sha256: Sha256, url: z.string() })),
      }),
    )
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
  /**
   * Asks for the document of an inspection that has none yet, of its newest version unless another is named; asking
   * twice is harmless.
   */
  requestDocument: changes('/shops/{shopId}/inspections/{inspectionId}/document')
    .input(z.strictObject({ ...at.shape, version: z.number().int().positive().optional() }))
    .output(z.object({ state: z.enum(['requested', 'ready']) }))
    .errors(refusing('shop.unknown', 'inspection.unknown')),
  openDocument: reads('/shops/{shopId}/inspections/{inspectionId}/document')
    .input(z.object({ ...at.shape, version: z.coerce.number<number>().int().positive().optional() }))
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
   * characters that such printers lack; 〓 is printed in their place. `parts`: what the bytes say, to be read on a screen.
   */
  printTicket: reads('/shops/{shopId}/inspections/{inspectionId}/ticket')
    .input(at)
    .output(TicketShown)
    .errors(refusing('shop.unknown', 'inspection.unknown')),
  ...packContract,
  ...recusalContract,
  ...handOverContract,
  ...conflictContract,
  ...conductContract,
  ...drawContract,
  ...planContract,
  ...publicationContract,
}
