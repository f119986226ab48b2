import * as z from 'zod'
import { AnswerKey } from '../checklist/item-key'
import { Table, TableId } from '../checklist/table'
import { dutyPeriods, dutyStandings } from '../duty/values'
import { PictureFacts, PictureStanding } from '../photo/contract'
import { changes, Day, Id, Instant, reads, refusing, Sha256, ShopId, Text, Words } from '../platform/contract'
import { completionOperations } from './completion'
import { ControlLine, ControlListSaved, ControlListSent, ControlSent, ControlShown, ControlsShown } from './controls'
import { taskOperations } from './tasks'
import { controls, photoSources, proofMarks, selfCheckLimits, selfCheckOutcomes, selfCheckResults } from './values'

const Version = z.int().min(1)
const PeriodKey = z.string()
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/** A weekday: 0 Sunday … 6 Saturday. */
const Weekday = z.int().min(0).max(6)

const Closure = z.strictObject({ firstDay: Day, lastDay: Day, reason: Words(selfCheckLimits.closureReason) })

/** When a shop is closed, as it says itself; months of a seasonal shop are the register's. */
const OpenDaysShown = z.object({
  closedWeekdays: z.array(Weekday),
  closures: z.array(Closure),
  openMonths: z.array(z.int()).optional(),
  /** Who changed it when, newest first. */
  history: z.array(
    z.object({ at: Instant, by: z.string(), closedWeekdays: z.array(Weekday), closures: z.array(Closure) }),
  ),
})

/** A self-check that came, without its answers. */
export const SelfCheckLine = z.object({
  selfCheckId: Id,
  tableId: TableId,
  version: Version,
  title: z.string(),
  period: PeriodKey,
  outcome: z.enum(selfCheckOutcomes),
  by: z.string(),
  /** By the phone; and by the server, when it came. */
  startedAt: Instant,
  finishedAt: Instant,
  receivedAt: Instant,
  /** Came after its period had ended. */
  isLate: z.boolean(),
  items: z.int(),
  findings: z.int(),
  photos: z.int(),
  marks: z.array(z.enum(proofMarks)),
})
export type SelfCheckLine = z.infer<typeof SelfCheckLine>

/** One period of one table of a shop. */
export const PeriodLine = z.object({
  tableId: TableId,
  title: z.string(),
  every: z.enum(dutyPeriods),
  period: PeriodKey,
  from: Day,
  to: Day,
  /** The last day of it on which the shop is open; absent where it is not owed. */
  dueDay: Day.optional(),
  standing: z.enum(dutyStandings),
  settledBy: SelfCheckLine.optional(),
  /** The overdue mark: when it was made. */
  missedAt: Instant.optional(),
  supplements: z.int(),
})
export type PeriodLine = z.infer<typeof PeriodLine>

const TableNow = PeriodLine.extend({ version: Version, hash: Sha256, standingWords: z.string().optional() })

const SelfChecksShown = z.object({
  today: Day,
  shopName: z.string(),
  /** Not in business: nothing is owed. */
  isOpen: z.boolean(),
  /** The day from which periods are counted; absent before anybody runs the shop here. */
  since: Day.optional(),
  /** The tables of today with their present periods. */
  tables: z.array(TableNow),
  /** Periods that ended in the month that was asked for, newest first. */
  past: z.array(PeriodLine),
  counts: z.object({ done: z.int(), late: z.int(), missed: z.int() }),
  openDays: OpenDaysShown,
})
export type SelfChecksShown = z.infer<typeof SelfChecksShown>

const Answer = z.strictObject({
  result: z.enum(selfCheckResults),
  reading: Text(24).optional(),
  remark: Text(selfCheckLimits.remark).optional(),
})

const Point = { longitude: z.number().min(73).max(136), latitude: z.number().min(3).max(54) }

const PhotoSent = z.strictObject({
  sha256: Sha256,
  itemKey: AnswerKey,
  /** The named spot (定景) that it shows. */
  spot: Words(selfCheckLimits.spot),
  takenAt: Instant,
  source: z.enum(photoSources),
  /** Where the phone was: only how far from the shop is kept. */
  place: z.strictObject(Point).optional(),
})

const SelfCheckSent = z.strictObject({
  shopId: ShopId,
  /** Made by the phone: the same self-check sent again is the same. */
  selfCheckId: Id,
  tableId: TableId,
  version: Version,
  /** A day of the period that it is about. */
  day: Day,
  startedAt: Instant,
  finishedAt: Instant,
  /** The phone's clock as it is sent. */
  sentAt: Instant,
  /** Who did it, where somebody else sends it for a person without a WeChat of their own. */
  employeeId: Id.optional(),
  answers: z.record(AnswerKey, Answer),
  photos: z.array(PhotoSent).max(selfCheckLimits.photos),
})

const SelfCheckTaken = z.object({
  selfCheckId: Id,
  period: PeriodKey,
  outcome: z.enum(selfCheckOutcomes),
  isLate: z.boolean(),
  receivedAt: Instant,
  findings: z.int(),
  /** Whoever settled the period before, and when it came. */
  settledBefore: z.object({ by: z.string(), receivedAt: Instant }).optional(),
})
export type SelfCheckTaken = z.infer<typeof SelfCheckTaken>

const PhotoShown = z.object({
  sha256: Sha256,
  url: z.string(),
  spot: z.string(),
  takenAt: Instant,
  /** Metres from the shop. */
  metres: z.int().optional(),
  marks: z.array(z.enum(proofMarks)),
})

const SelfCheckShown = SelfCheckLine.extend({
  shopName: z.string(),
  answers: z.array(
    z.object({
      key: z.string(),
      number: z.string(),
      text: z.string(),
      keyItem: z.boolean(),
      result: z.enum(selfCheckResults),
      isFinding: z.boolean(),
      reading: z.string().optional(),
      unit: z.string().optional(),
      remark: z.string().optional(),
      photos: z.array(PhotoShown),
    }),
  ),
})
export type SelfCheckShown = z.infer<typeof SelfCheckShown>

const HonestyShown = z.object({
  /** On how many self-checks it rests. */
  checks: z.int(),
  isWorthALook: z.boolean(),
  /** In words, each with its figures; used to look closer, never to punish by itself. */
  reasons: z.array(z.string()),
})
export type HonestyShown = z.infer<typeof HonestyShown>

const ofShop = z.object({ shopId: ShopId })

export const selfCheckContract = {
  ...completionOperations,
  ...taskOperations,
  /** What a shop checks itself by today, how it stands, and the periods of a month; for who works there and for staff. */
  listSelfChecks: reads('/shops/{shopId}/self-checks')
    .input(
      ofShop.extend({
        month: Month.optional(),
      }),
    )
    .output(SelfChecksShown)
    .errors(refusing('shop.unknown')),
  /** A table of self-checks, whole: the phone keeps it and fills it in without a network. */
  showSelfCheckTable: reads('/shops/{shopId}/self-check-tables/{tableId}/versions/{version}')
    .input(ofShop.extend({ tableId: TableId, version: z.coerce.number<number>().int().min(1) }))
    .output(Table)
    .errors(refusing('shop.unknown', 'selfCheck.tableUnknown')),
  showSelfCheck: reads('/shops/{shopId}/self-checks/{selfCheckId}')
    .input(ofShop.extend({ selfCheckId: Id }))
    .output(SelfCheckShown)
    .errors(refusing('shop.unknown', 'selfCheck.unknown')),
  /** What hints that a shop's self-checks are filled in without looking; for staff alone. */
  showHonesty: reads('/shops/{shopId}/self-check-hints')
    .input(ofShop)
    .output(HonestyShown)
    .errors(refusing('shop.unknown')),
  /** As for an inspection: whether a photo is there, by its content, or a form to send it with. */
  prepareSelfCheckPhoto: changes('/shops/{shopId}/self-checks/{selfCheckId}/photos')
    .input(PictureFacts.omit({ purpose: true }).extend({ shopId: ShopId, selfCheckId: Id }))
    .output(PictureStanding)
    .errors(
      refusing(
        'shop.unknown',
        'upload.tooLarge',
        'upload.tooMany',
        'photo.notAPicture',
        'photo.otherFormat',
        'photo.animated',
        'photo.tooManyPixels',
        'photo.broken',
        'photo.signatureUsed',
      ),
    ),
  /**
   * A self-check that was filled in, at once or long after without a network. The first that comes settles its period;
   * what comes after is kept beside it and says who was faster. After the period's end it is late, whatever the phone says.
   */
  submitSelfCheck: changes('/shops/{shopId}/self-checks')
    .input(SelfCheckSent)
    .output(SelfCheckTaken)
    .errors(
      refusing(
        'shop.unknown',
        'selfCheck.tableUnknown',
        'selfCheck.shopClosed',
        'selfCheck.dayInvalid',
        'selfCheck.timesInvalid',
        'selfCheck.incomplete',
        'selfCheck.answerUnknown',
        'selfCheck.photoOld',
        'selfCheck.photoAhead',
        'selfCheck.tooMany',
        'selfCheck.employeeUnknown',
        'photo.unusable',
        'upload.unknown',
      ),
    ),
  /**
   * 日管控、周排查、月调度: whether the shop owes them, its control list, whose turn it is, the records of a month and how
   * each post kept them. `day`: the periods of a day gone by, for what is to be made up.
   */
  showControls: reads('/shops/{shopId}/controls')
    .input(ofShop.extend({ month: Month.optional(), day: Day.optional() }))
    .output(ControlsShown)
    .errors(refusing('shop.unknown', 'selfCheck.dayInvalid')),
  /** The next version of the shop's own control list (风险管控清单). */
  saveControlList: changes('/shops/{shopId}/control-list')
    .input(ControlListSent)
    .output(ControlListSaved)
    .errors(
      refusing(
        'shop.unknown',
        'selfCheck.notYourPost',
        'selfCheck.listChanged',
        'selfCheck.answerUnknown',
        'selfCheck.unprintable',
      ),
    ),
  /** One statutory record, also when nothing was found (零风险报告), by whoever holds the post on that day. */
  recordControl: changes('/shops/{shopId}/controls')
    .input(ControlSent)
    .output(ControlLine)
    .errors(
      refusing(
        'shop.unknown',
        'selfCheck.notYourPost',
        'selfCheck.shopClosed',
        'selfCheck.dayInvalid',
        'selfCheck.recorded',
        'selfCheck.listUnknown',
        'selfCheck.incomplete',
        'selfCheck.answerUnknown',
        'selfCheck.unsettled',
        'selfCheck.unprintable',
      ),
    ),
  showControlRecord: reads('/shops/{shopId}/controls/{control}/{period}')
    .input(
      ofShop.extend({ control: z.enum(controls), period: z.string().regex(/^\d{4}-(?:W\d{2}|\d{2}(?:-\d{2})?)$/) }),
    )
    .output(ControlShown)
    .errors(refusing('shop.unknown', 'selfCheck.recordUnknown')),
  /** When the shop is closed, from today on; what was said before stays in its history. */
  setOpenDays: changes('/shops/{shopId}/open-days')
    .input(
      z.strictObject({
        shopId: ShopId,
        closedWeekdays: z.array(Weekday).max(7),
        closures: z.array(Closure).max(selfCheckLimits.closures),
      }),
    )
    .output(OpenDaysShown)
    .errors(refusing('shop.unknown', 'selfCheck.openDaysInvalid')),
}
