import * as z from 'zod'
import { AnswerKey } from '../checklist/item-key'
import { Day, DistrictId, Id, Instant, Sha256, ShopId, Text, Words } from '../platform/contract'
import {
  beginningRules,
  credentialKinds,
  dispositions,
  inspectionKinds,
  itemDispositions,
  itemResults,
  notHeldReasons,
  photoLimits,
  signerRoles,
  verdicts,
} from './values'

/** Degrees, WGS 84; what the phone said where it stood. */
const Position = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })

/** A photograph, named by its content: the file is uploaded before the record that names it. In the order taken. */
export const PhotoTaken = z.strictObject({
  sha256: Sha256,
  takenAt: Instant,
  position: Position.optional(),
  /**
   * Another photograph of the same item, which stands beside this one: the inspector drew upon it, and this file holds
   * both. Time and place are those of the photograph.
   */
  drawnOn: Sha256.optional(),
})
export type PhotoTaken = z.infer<typeof PhotoTaken>

const Photos = z.array(PhotoTaken).max(photoLimits.ofItem)

/** What is done about one failing item (Order 49 art. 33); photographs after an on-the-spot correction. */
const Handling = z.strictObject({
  disposition: z.enum(itemDispositions),
  by: Day.optional(),
  photosAfter: Photos.optional(),
})

/** An answer as it was signed. `reading` is what was measured, a decimal as it was typed. */
export const SignedAnswer = z.strictObject({
  result: z.enum(itemResults),
  remark: Text(500).optional(),
  reading: Text(24).optional(),
  photos: Photos.optional(),
  handling: Handling.optional(),
})
export type SignedAnswer = z.infer<typeof SignedAnswer>

/** What a table is called for good. */
const TableId = z.string().regex(/^[A-Za-z0-9.-]{1,60}$/)

/** A table by id, version and hash: what was asked is what was in force. */
export const TableNamed = z.strictObject({
  id: TableId,
  version: z.number().int().min(1),
  title: Words(100),
  standing: Words(40).optional(),
  hash: Sha256,
})

/** One of those who inspect. `shows` says what was held up at the door (Order 49 art. 24). */
const InspectorNamed = z.strictObject({
  personId: Id,
  name: Words(40),
  certificateNumber: Words(40),
  shows: z.enum(credentialKinds),
})

/** How the second inspector said that they take part: on the own phone, or by signing on the lead's. */
const SecondConfirmed = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('ownPhone'), at: Instant }),
  z.strictObject({ how: z.literal('here'), image: Sha256, at: Instant }),
])

/** Recusal question (回避), Order 49 art. 23: asked and answered before the inspection starts. */
const Told = z.strictObject({
  notice: z.strictObject({ version: z.number().int().min(1), hash: Sha256 }),
  recusalRequested: z.boolean(),
  recusalReason: Words(200).optional(),
  answeredBy: Words(40),
  answeredAt: Instant,
})

/** Before the first item. `told` is missing only where nobody could be told: the shop is gone, or kept them out. */
const Beginning = z.strictObject({
  told: Told.optional(),
  secondConfirmed: SecondConfirmed.optional(),
  /** The bureau's task order (检查任务书), where one is shown instead of a certificate. */
  taskOrder: Words(60).optional(),
  /** Number under which the inspection was approved (行政检查审批). */
  approval: Words(60).optional(),
  /** Rules of the beginning that were overridden, each with the reason. */
  overrides: z
    .array(z.strictObject({ rule: z.enum(beginningRules), reason: Words(200) }))
    .max(beginningRules.length)
    .optional(),
})

/** Judged by the phone and shown before anybody signed; the server judges again and refuses what differs. */
const JudgementShown = z.strictObject({
  overall: z.enum(verdicts),
  parts: z.array(z.strictObject({ checklistId: TableId, verdict: z.enum(verdicts) })).max(11),
})

/** How an inspection ended; each is lawful and each has its own duties. */
export const Ending = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('concluded'),
    judgement: JudgementShown,
    dispositions: z.array(z.enum(dispositions)).min(1).max(6),
    rectifyBy: Day.optional(),
    /** Danger of a food-safety accident: business stops at once (Order 49 art. 31). */
    accidentRisk: z.boolean(),
    note: Text(1_000).optional(),
    contact: z.strictObject({ name: Words(40), phone: Text(20).optional() }),
  }),
  /** The shop refused or obstructed the inspection (Order 49 art. 49; Food Safety Law art. 133): a case is opened. */
  z.strictObject({ kind: z.literal('obstructed'), facts: Words(1_000), photos: Photos.optional() }),
  /** Nobody to inspect (未开展): no grade, and no visit that counts. */
  z.strictObject({
    kind: z.literal('notHeld'),
    reason: z.enum(notHeldReasons),
    facts: Text(1_000).optional(),
    photos: Photos.optional(),
  }),
  /** The shop asked that others come (Order 49 art. 23). */
  z.strictObject({ kind: z.literal('recused') }),
])
export type Ending = z.infer<typeof Ending>

/**
 * Everything that was shown and is signed. Its canonical JSON (RFC 8785) is hashed with SHA-256; that hash stands under
 * every signature, in the receipt and in the log of evidence.
 */
export const InspectionContent = z.strictObject({
  format: z.literal('inspection/1'),
  district: DistrictId,
  inspectionId: Id,
  version: z.number().int().min(1).max(50),
  /** What a later version corrects, and why; both stay visible. */
  corrects: z.strictObject({ contentHash: Sha256, reason: Words(500) }).optional(),
  shop: z.strictObject({ shopId: ShopId, name: Words(200), address: Text(200) }),
  kind: z.enum(inspectionKinds),
  /** Lead first. */
  inspectors: z.array(InspectorNamed).length(2),
  beginning: Beginning,
  place: z.strictObject({
    /** Shop's address or what the inspector wrote; never blank (Order 49 forms). */
    address: Words(200),
    position: Position.optional(),
  }),
  startedAt: Instant,
  finishedAt: Instant,
  /**
   * What the phone's clock had said, where the server refused it and the times beside this were put right by the
   * server's. A photograph's time was put right with them.
   */
  clock: z.strictObject({ startedAt: Instant, finishedAt: Instant }).optional(),
  tables: z.array(TableNamed).max(11),
  /** What failed before and had to be answered (必查项目), as the phone knew it. */
  mustCheck: z.array(z.strictObject({ key: AnswerKey, day: Day })).max(200),
  /** Open failures of items that no table has any more, as checks of their own. */
  extraChecks: z
    .array(z.strictObject({ key: AnswerKey, text: Words(500), day: Day }))
    .max(50)
    .optional(),
  answers: z.record(AnswerKey, SignedAnswer),
  ending: Ending,
})
export type InspectionContent = z.infer<typeof InspectionContent>

/** A signature under the hash of what was shown; the picture is named by its content. Inspectors sign as themselves. */
export const ContentSignature = z.strictObject({
  role: z.enum(signerRoles),
  personId: Id.optional(),
  name: Words(40),
  image: Sha256,
  signedAt: Instant,
  contentHash: Sha256,
})
export type ContentSignature = z.infer<typeof ContentSignature>

/**
 * The shop does not sign (Order 49 art. 34): the reason is noted; a witness may sign, a recording may be made. Neither
 * is a duty.
 */
export const SigningRefused = z.strictObject({
  reason: Words(200),
  notedAt: Instant,
  recording: Text(100).optional(),
})
export type SigningRefused = z.infer<typeof SigningRefused>

/** What the server took, for ever: the phone deletes nothing before it has this. */
export const InspectionReceipt = z.object({
  inspectionId: Id,
  version: z.number().int(),
  contentHash: Sha256,
  receivedAt: Instant,
  /** SHA-256 of the four above, a line each (`rules/submission/receipt.ts`). */
  receiptHash: Sha256,
})
export type InspectionReceipt = z.infer<typeof InspectionReceipt>
