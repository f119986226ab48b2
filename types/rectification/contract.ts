import * as z from 'zod'
import { ItemKey } from '../checklist/item-key'
import { changes, Day, Id, Instant, reads, refusing, ShopId, Text, Words } from '../platform/contract'
import { listStanding, pageAsked } from '../platform/lists'
import { UploadRef } from '../platform/uploads'
import { rectificationFilter } from './rectification-filter'
import { answerLimits, answerWays, endings, findingStates, judgeWays, orderStates, rungs, standings } from './values'

/** An earlier visit of the last twelve months that found the same (屡查屡犯). */
export const EarlierFinding = z.object({ inspectionId: Id, shopId: ShopId, day: Day })

const FindingAnswer = z.object({
  at: Instant,
  by: z.string(),
  way: z.enum(answerWays),
  words: z.string(),
  /** Answer for ten minutes. */
  photoUrls: z.array(z.string()),
  /** Photographs that came through a printed code and could not be taken, each with its reason. */
  unusable: z.array(z.string()).optional(),
})

const FindingJudgement = z.object({
  at: Instant,
  by: z.string(),
  way: z.enum(judgeWays),
  verified: z.boolean(),
  reason: z.string().optional(),
  /** The visit that looked, and the version of its result that said so. */
  inspectionId: Id.optional(),
  version: z.number().int().optional(),
  /** It counts no more: the visit's result was corrected or withdrawn. */
  takenBack: z.object({ at: Instant, reason: z.string() }).optional(),
})

const FindingShown = z.object({
  key: z.string(),
  number: z.string(),
  text: z.string(),
  keyItem: z.boolean(),
  remark: z.string().optional(),
  state: z.enum(findingStates),
  /** By when this one has to be mended. */
  dueDay: Day,
  /** As it was ordered, before anybody gave more time. */
  firstDueDay: Day,
  /** Calendar days past its own day; 0 while it is not overdue. */
  daysOver: z.number().int(),
  /** What the inspectors photographed. */
  photoUrls: z.array(z.string()),
  repeats: z.array(EarlierFinding),
  answers: z.array(FindingAnswer),
  judgements: z.array(FindingJudgement),
})

export const RectificationLine = z.object({
  rectificationId: Id,
  shopId: ShopId,
  shopName: z.string(),
  state: z.enum(orderStates),
  /** As of the day of the question. */
  standing: z.enum(standings),
  /** Day of the inspection, or of the order where nobody went there. */
  day: Day,
  /** The day that presses: the first of what is still to be mended. */
  dueDay: Day,
  /** Calendar days past the due day; 0 while nothing is overdue. */
  daysOver: z.number().int(),
  /** Working days until the due day, which counts; 0 once it has passed. */
  workingDaysLeft: z.number().int(),
  findings: z.number().int(),
  settled: z.number().int(),
  answered: z.number().int(),
  repeated: z.number().int(),
  extensionAsked: z.boolean(),
  /** Ordered from photos of a self-check, without a visit (非现场). */
  withoutVisit: z.literal(true).optional(),
  escalatedOn: Day.optional(),
  remindedOn: Day.optional(),
})
export type RectificationLine = z.infer<typeof RectificationLine>

export const RectificationShown = RectificationLine.extend({
  /** The visit that ordered it; none where it was ordered from a photo of a self-check. */
  inspectionId: Id.optional(),
  /** The self-check whose photos it was ordered from, without a visit (非现场). */
  selfCheck: z.object({ selfCheckId: Id, title: z.string() }).optional(),
  documentNumber: z.string().optional(),
  inspectors: z.array(z.string()),
  /** Of the order as a whole: the last of what is not settled. */
  wholeDueDay: Day,
  /** Every year that is counted through has its holiday notice; otherwise 待本局确认. */
  holidaysKnown: z.boolean(),
  /** Photographs are not enough: somebody comes and looks. */
  needsRecheck: z.boolean(),
  items: z.array(FindingShown),
  extensions: z.array(
    z.object({
      askedAt: Instant,
      by: z.string(),
      until: Day,
      reason: z.string(),
      decided: z
        .object({ at: Instant, by: z.string(), granted: z.boolean(), reason: z.string().optional() })
        .optional(),
    }),
  ),
  reminders: z.array(z.object({ at: Instant, rung: z.enum(rungs), dueDay: Day, told: z.number().int() })),
  /** What was said is for staff. */
  interviews: z.array(
    z.object({
      at: Instant,
      with: z.string(),
      by: z.array(z.string()),
      said: z.string().optional(),
      signatureUrl: z.string().optional(),
      officerSignatureUrl: z.string().optional(),
      refusalToSign: z.string().optional(),
    }),
  ),
  rechecks: z.array(
    z.object({
      inspectionId: Id,
      shopId: ShopId,
      day: Day,
      version: z.number().int().optional(),
      takenBack: z.object({ at: Instant, reason: z.string() }).optional(),
    }),
  ),
  closed: z
    .object({ at: Instant, ending: z.enum(endings), by: z.string().optional(), reason: z.string().optional() })
    .optional(),
})
export type RectificationShown = z.infer<typeof RectificationShown>

const at = z.strictObject({ shopId: ShopId, rectificationId: Id })
const Moved = z.object({ rectificationId: Id, state: z.enum(orderStates), dueDay: Day })

/** Refusals that every deed on an order knows. */
const unknown = ['shop.unknown', 'rectification.unknown', 'rectification.closed'] as const

export const rectificationContract = {
  /** A shop's orders, newest first, and those of entries merged into it; for its merchant and for staff. */
  listShopRectifications: reads('/shops/{shopId}/rectifications')
    .input(z.object({ shopId: ShopId }))
    .output(z.object({ rectifications: z.array(RectificationLine) }))
    .errors(refusing('shop.unknown')),
  showRectification: reads('/shops/{shopId}/rectifications/{rectificationId}')
    .input(at)
    .output(RectificationShown)
    .errors(refusing('shop.unknown', 'rectification.unknown')),
  /**
   * Office: the district's; inspector: the own grids', and those of the own visits; head: the station's. First due first
   * unless asked otherwise. `known` names an order and its revision after a change of one's own: shop, full stop, order,
   * colon, revision; the answer waits for it.
   */
  listRectifications: reads('/lists/rectifications')
    .input(
      z.object({
        ...rectificationFilter,
        ...pageAsked,
        known: z
          .string()
          .regex(/^[0-9A-HJ-NPQRTUWXY]{8}\.[0-9A-HJKMNP-TV-Z]{26}:\d{1,9}$/)
          .optional(),
      }),
    )
    .output(z.object({ rectifications: z.array(RectificationLine), ...listStanding })),

  /** The merchant says how one finding was mended; until the order is sent in, the last answer counts. */
  answerFinding: changes('/shops/{shopId}/rectifications/{rectificationId}/answers')
    .input(
      at.extend({
        key: ItemKey,
        words: Words(answerLimits.words),
        photos: z.array(UploadRef).max(answerLimits.photos),
      }),
    )
    .output(Moved)
    .errors(
      refusing(
        ...unknown,
        'rectification.submitted',
        'rectification.findingUnknown',
        'rectification.findingSettled',
        'upload.unknown',
        'photo.unusable',
      ),
    ),
  /**
   * 非现场: an officer who sees a problem on the photos of a self-check orders it to be mended, without a visit. It is no
   * inspection: there is no verdict, and the public reads nothing of it.
   */
  orderFromSelfCheck: changes('/shops/{shopId}/self-checks/{selfCheckId}/order')
    .input(
      z.strictObject({
        shopId: ShopId,
        selfCheckId: Id,
        items: z
          .array(z.strictObject({ key: ItemKey, words: Words(answerLimits.words) }))
          .min(1)
          .max(30),
        rectifyBy: Day.optional(),
      }),
    )
    .output(Moved)
    .errors(
      refusing(
        'shop.unknown',
        'selfCheck.unknown',
        'rectification.findingUnknown',
        'rectification.photoMissing',
        'rectification.ordered',
        'rectification.dayInvalid',
        'rectification.certificateInvalid',
      ),
    ),
  /** Sends the whole order in: from now on the inspectors have it. */
  submitRectification: changes('/shops/{shopId}/rectifications/{rectificationId}/submit')
    .input(at)
    .output(Moved)
    .errors(refusing(...unknown, 'rectification.submitted', 'rectification.unanswered')),
  askExtension: changes('/shops/{shopId}/rectifications/{rectificationId}/extension')
    .input(at.extend({ until: Day, reason: Words(200) }))
    .output(Moved)
    .errors(
      refusing(
        ...unknown,
        'rectification.submitted',
        'rectification.extensionPending',
        'rectification.extensionTooLate',
        'rectification.extensionInvalid',
        'rectification.extensionTooMany',
      ),
    ),

  /** A refusal of it wants a reason. */
  decideExtension: changes('/shops/{shopId}/rectifications/{rectificationId}/extension/decide')
    .input(at.extend({ granted: z.boolean(), reason: Text(200).optional() }))
    .output(Moved)
    .errors(refusing(...unknown, 'rectification.extensionNone', 'rectification.reasonNeeded')),
  /** From the desk, by photographs and words: each finding verified, or sent back with a reason. */
  judgeFindings: changes('/shops/{shopId}/rectifications/{rectificationId}/judgements')
    .input(
      at.extend({
        judgements: z
          .array(z.strictObject({ key: ItemKey, verified: z.boolean(), reason: Text(200).optional() }))
          .min(1)
          .max(100),
      }),
    )
    .output(Moved)
    .errors(
      refusing(...unknown, 'rectification.notAnswered', 'rectification.findingUnknown', 'rectification.reasonNeeded'),
    ),
  /**
   * 约谈, Order 49 art. 40: with whom, when, what was said; signed by whom it was said to, or why not. The officer's own
   * hand may stand beside it.
   */
  recordInterview: changes('/shops/{shopId}/rectifications/{rectificationId}/interviews')
    .input(
      at.extend({
        with: Words(40),
        at: Instant,
        said: Words(2_000),
        signature: UploadRef.optional(),
        officerSignature: UploadRef.optional(),
        refusalToSign: Words(200).optional(),
      }),
    )
    .output(Moved)
    .errors(
      refusing(
        ...unknown,
        'rectification.interviewUnsigned',
        'rectification.interviewTime',
        'upload.unknown',
        'photo.unusable',
      ),
    ),
  /** The head of the station, or the office: nothing is left to mend, for instance because the shop is gone. */
  endRectification: changes('/shops/{shopId}/rectifications/{rectificationId}/end')
    .input(at.extend({ reason: Words(200) }))
    .output(Moved)
    .errors(refusing(...unknown)),
}
