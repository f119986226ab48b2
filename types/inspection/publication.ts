import * as z from 'zod'
import { changes, Day, Id, Instant, reads, refusing, ShopId, Text, Words } from '../platform/contract'
import { listStanding, pageAsked } from '../platform/lists'
import {
  objectionLimits,
  objectionOutcomes,
  objectionStates,
  publicationDeeds,
  publicationModes,
  publicationNotices,
  publicationQueues,
  publicationStandings,
  replyHints,
  replyLimits,
  replyStates,
} from './publication/values'
import { inspectionKinds, verdictScales, verdicts } from './values'

const Within = z.number().int().min(1).max(60)

/**
 * How a district publishes, from a day on; version 0 is the one that is shipped. Never changed. `objectWithin` and
 * `answerWithin` are working days; no source settles them (待本局确认).
 */
export const PublicationSetting = z.object({
  version: z.number().int(),
  effectiveFrom: Day,
  mode: z.enum(publicationModes),
  /** For an objection, after the result was received. */
  objectWithin: z.number().int(),
  /** For its answer, after it was raised. */
  answerWithin: z.number().int(),
  setAt: Instant.optional(),
  setBy: z.string().optional(),
  reason: z.string().optional(),
})
export type PublicationSetting = z.infer<typeof PublicationSetting>

/** One result of the review queue. */
export const PublicationLine = z.object({
  shopId: ShopId,
  inspectionId: Id,
  shopName: z.string(),
  kind: z.enum(inspectionKinds),
  verdict: z.enum(verdicts),
  scale: z.enum(verdictScales).optional(),
  day: Day,
  standing: z.enum(publicationStandings),
  /** When it must be public (Order 49 art. 39). */
  dueOn: Day,
  reply: z.enum(replyStates).optional(),
  repliedAt: Instant.optional(),
  objection: z.enum(objectionStates).optional(),
  objectionDueOn: Day.optional(),
  assigneeName: z.string().optional(),
})
export type PublicationLine = z.infer<typeof PublicationLine>

const Reply = z.object({
  text: z.string(),
  state: z.enum(replyStates),
  writtenAt: Instant,
  /** Why the office sent it back. */
  reason: z.string().optional(),
  /** For the office: what a machine noticed. */
  hints: z.array(z.enum(replyHints)).optional(),
})

const Objection = z.object({
  text: z.string(),
  /** Of the result that it is against. */
  version: z.number().int(),
  state: z.enum(objectionStates),
  raisedAt: Instant,
  dueOn: Day,
  /** For staff. */
  raisedBy: z.string().optional(),
  assignee: z.object({ personId: Id, name: z.string() }).optional(),
  answer: z.object({ outcome: z.enum(objectionOutcomes), reasons: z.string(), answeredAt: Instant }).optional(),
})

/** How one result stands with the public, what its shop said, and what came of that. */
export const PublicationShown = z.object({
  shopId: ShopId,
  inspectionId: Id,
  /** Which version of the result this is about. */
  version: z.number().int(),
  mode: z.enum(publicationModes),
  standing: z.enum(publicationStandings),
  /** Kept back by itself, because a case was opened. */
  isUnderInvestigation: z.boolean().optional(),
  /** What the public reads: the result, a notice in its place, or nothing. */
  publicSees: z.enum(['result', ...publicationNotices, 'nothing']),
  isCorrected: z.boolean(),
  dueOn: Day,
  /** The holidays of that year are not known yet: 待本局确认. */
  isDueUnsure: z.boolean(),
  publishedOn: Day.optional(),
  /** Of the office's last decision; for staff. */
  reason: z.string().optional(),
  reply: Reply.optional(),
  /** Earlier ones, oldest first; what is public is the last approved of all. */
  earlierReplies: z.array(Reply).optional(),
  repliesLeft: z.number().int(),
  objection: Objection.optional(),
  /** Those raised before it, oldest first. */
  earlierObjections: z.array(Objection).optional(),
  /** Last day for an objection; for the merchant and the office. */
  objectUntil: Day,
  /** For staff: who did what when. */
  history: z
    .array(z.object({ deed: z.enum(publicationDeeds), at: Instant, by: z.string(), reason: z.string().optional() }))
    .optional(),
  /** For staff: who made the inspection and may not review an objection to it. */
  inspectorIds: z.array(Id).optional(),
})
export type PublicationShown = z.infer<typeof PublicationShown>

const at = { shopId: ShopId, inspectionId: Id }
const path = '/shops/{shopId}/inspections/{inspectionId}'
/** `version`: what whoever decides has looked at. */
const seen = { ...at, version: z.number().int().min(1) }

export const PublicationOutcome = z.object({ inspectionId: Id, standing: z.enum(publicationStandings) })
const ReplyOutcome = z.object({ inspectionId: Id, reply: z.enum(replyStates) })
const ObjectionOutcome = z.object({ inspectionId: Id, objection: z.enum(objectionStates), dueOn: Day })

const settingContract = {
  /** How results become public today, will, and did; newest first, the shipped one last. */
  showPublicationSetting: reads('/publication-setting').output(
    z.object({ today: z.number().int(), versions: z.array(PublicationSetting) }),
  ),
  /** Sets it from a day on, today at the earliest. What was accepted before stays under the setting of then. */
  setPublicationSetting: changes('/publication-setting')
    .input(
      z.strictObject({
        effectiveFrom: Day,
        mode: z.enum(publicationModes),
        objectWithin: Within,
        answerWithin: Within,
        reason: Words(200),
      }),
    )
    .output(z.object({ version: z.number().int() }))
    .errors(refusing('publication.settingInvalid')),
}

const decisionContract = {
  /**
   * What waits in one queue of the office, the nearest due day first: what is overdue stands on top. Somebody who is
   * not of the office sees the objections that were assigned to them. `known` names a result and its revision after a
   * change of one's own, as in `listInspections`.
   */
  listPublications: reads('/lists/publications')
    .input(
      z.object({
        queue: z.enum(publicationQueues),
        q: Text(60).optional(),
        /** Only what was due before that day. */
        dueBefore: Day.optional(),
        ...pageAsked,
        known: z
          .string()
          .regex(/^[0-9A-HJ-NPQRTUWXY]{8}\.[0-9A-HJKMNP-TV-Z]{26}:\d{1,9}$/)
          .optional(),
      }),
    )
    .output(z.object({ publications: z.array(PublicationLine), ...listStanding })),
  showPublication: reads(`${path}/publication`)
    .input(z.strictObject(at))
    .output(PublicationShown)
    .errors(refusing('shop.unknown', 'inspection.unknown')),
  /** Makes a result public, also one that was held: then with the reason. */
  publishResult: changes(`${path}/publish`)
    .input(z.strictObject({ ...seen, reason: Text(200).optional() }))
    .output(PublicationOutcome)
    .errors(
      refusing(
        'shop.unknown',
        'inspection.unknown',
        'publication.changed',
        'publication.settled',
        'publication.reasonNeeded',
      ),
    ),
  /** Keeps a result from the public, or takes it off the card for the time being. */
  holdResult: changes(`${path}/hold`)
    .input(z.strictObject({ ...seen, reason: Words(200) }))
    .output(PublicationOutcome)
    .errors(refusing('shop.unknown', 'inspection.unknown', 'publication.changed', 'publication.settled')),
  /** Sends a result back to its inspectors, who correct it by a new version; nobody reads it until then. */
  returnResult: changes(`${path}/return`)
    .input(z.strictObject({ ...seen, reason: Words(200) }))
    .output(PublicationOutcome)
    .errors(refusing('shop.unknown', 'inspection.unknown', 'publication.changed', 'publication.settled')),
  /** Takes a result back for good; the card says so without it, staff still read it. */
  withdrawResult: changes(`${path}/withdraw`)
    .input(z.strictObject({ ...seen, reason: Words(200) }))
    .output(PublicationOutcome)
    .errors(refusing('shop.unknown', 'inspection.unknown', 'publication.changed', 'publication.settled')),
}

const replyContract = {
  /** The merchant's words beside a published result; a later reply takes the place of the one before. */
  writeReply: changes(`${path}/reply`)
    .input(z.strictObject({ ...seen, text: Words(replyLimits.characters) }))
    .output(ReplyOutcome)
    .errors(
      refusing('shop.unknown', 'inspection.unknown', 'publication.changed', 'publication.notPublic', 'reply.tooMany'),
    ),
  /** Off the card at once, whatever the office said. */
  withdrawReply: changes(`${path}/reply/withdraw`)
    .input(z.strictObject(at))
    .output(ReplyOutcome)
    .errors(refusing('shop.unknown', 'inspection.unknown', 'reply.unknown')),
  /** `writtenAt` says which reply was read. */
  approveReply: changes(`${path}/reply/approve`)
    .input(z.strictObject({ ...at, writtenAt: Instant }))
    .output(ReplyOutcome)
    .errors(refusing('shop.unknown', 'inspection.unknown', 'reply.unknown', 'reply.changed')),
  returnReply: changes(`${path}/reply/return`)
    .input(z.strictObject({ ...at, writtenAt: Instant, reason: Words(200) }))
    .output(ReplyOutcome)
    .errors(refusing('shop.unknown', 'inspection.unknown', 'reply.unknown', 'reply.changed')),
}

const objectionContract = {
  /** The merchant says why the result is wrong, once for each version of it. */
  objectToResult: changes(`${path}/objection`)
    .input(z.strictObject({ ...seen, text: Words(objectionLimits.characters) }))
    .output(ObjectionOutcome)
    .errors(
      refusing(
        'shop.unknown',
        'inspection.unknown',
        'publication.changed',
        'publication.settled',
        'objection.exists',
        'objection.tooLate',
      ),
    ),
  /** Who looks again: somebody of the bureau who did not inspect. */
  assignObjection: changes(`${path}/objection/assign`)
    .input(z.strictObject({ ...at, personId: Id }))
    .output(ObjectionOutcome)
    .errors(
      refusing(
        'shop.unknown',
        'inspection.unknown',
        'person.unknown',
        'objection.unknown',
        'objection.answered',
        'objection.inspector',
      ),
    ),
  /** By whom it was assigned to, or by the office; never by one of those who inspected. */
  answerObjection: changes(`${path}/objection/answer`)
    .input(z.strictObject({ ...at, outcome: z.enum(objectionOutcomes), reasons: Words(1_000) }))
    .output(ObjectionOutcome)
    .errors(
      refusing(
        'shop.unknown',
        'inspection.unknown',
        'objection.unknown',
        'objection.answered',
        'objection.inspector',
        'objection.notAssigned',
      ),
    ),
}

/** Results and the public: when they become public, what their shops say to it (Order 49 art. 39; regulations §2.1). */
export const publicationContract = {
  ...settingContract,
  ...decisionContract,
  ...replyContract,
  ...objectionContract,
}
