import * as z from 'zod'
import { ItemKey } from '../checklist/item-key'
import { dutyPeriods, dutyStandings } from '../duty/values'
import { obligations, posts } from '../employee/values'
import { Day, Id, Instant, Sha256, ShopId, Text, Words } from '../platform/contract'
import { CompletionFigures } from './completion'
import { controlLimits, controls, selfCheckResults } from './values'

/** A risk of the shop's own list (风险管控清单), and what is done against it. */
export const ControlItem = z.strictObject({
  key: ItemKey,
  text: Words(controlLimits.text),
  measure: Text(controlLimits.text).optional(),
})

const ControlList = z.object({
  /** 0: the template, as long as the shop has made none of its own. */
  version: z.int(),
  items: z.array(ControlItem),
  at: Instant.optional(),
  by: z.string().optional(),
  standing: z.string().optional(),
})

/** What a daily record found, named by its day and the risk. */
const DailyFinding = z.object({
  day: Day,
  key: z.string(),
  text: z.string(),
  remark: z.string(),
  /** How its task stands: mended, as `words` say, or to be mended by a day. */
  task: z.object({ done: z.boolean(), words: z.string().optional(), dueDay: Day }).optional(),
})

export const ControlLine = z.object({
  recordId: Id,
  control: z.enum(controls),
  period: z.string(),
  /** The day that it is about. */
  day: Day,
  by: z.string(),
  post: z.enum(posts),
  /** By the phone, and by the server. */
  signedAt: Instant,
  receivedAt: Instant,
  isLate: z.boolean(),
  findings: z.int(),
  document: z.enum(['requested', 'ready']),
})
export type ControlLine = z.infer<typeof ControlLine>

const ControlNow = z.object({
  control: z.enum(controls),
  every: z.enum(dutyPeriods),
  period: z.string(),
  from: Day,
  to: Day,
  dueDay: Day.optional(),
  standing: z.enum(dutyStandings),
  /** Whose duty it is today; nobody where the post is not filled, which is then the thing to mend. */
  post: z.enum(posts),
  owers: z.array(z.object({ employeeId: Id, name: z.string() })),
  record: ControlLine.optional(),
})

/** How a post kept its records of a month, by the periods that ended in it. */
const Performance = z.object({
  control: z.enum(controls),
  /** Whose duty it is now. */
  post: z.enum(posts),
  figures: CompletionFigures,
  /** 履职得分, 0–100, from the records alone; absent while nothing was owed. */
  score: z.int().optional(),
  /** Periods that nothing came for yet, newest first, each with its last day. */
  missed: z.array(z.object({ period: z.string(), to: Day })),
})

export const ControlsShown = z.object({
  today: Day,
  shopName: z.string(),
  owes: z.enum(obligations),
  basis: z.string(),
  list: ControlList,
  /** The periods of the day that was asked for, which is today where none was. */
  now: z.array(ControlNow),
  /** What a weekly review of that day would have to settle. */
  findings: z.array(DailyFinding),
  past: z.array(ControlLine),
  /** Of the month that was asked for; empty as long as no period of it has ended. */
  performance: z.array(Performance),
  performanceStanding: z.string(),
})
export type ControlsShown = z.infer<typeof ControlsShown>

const Daily = z.strictObject({
  control: z.literal('dailyControl'),
  listVersion: z.int().min(0),
  answers: z.record(
    ItemKey,
    z.strictObject({ result: z.enum(selfCheckResults), remark: Text(controlLimits.words).optional() }),
  ),
})
const Weekly = z.strictObject({
  control: z.literal('weeklyReview'),
  settled: z
    .array(
      z.strictObject({
        day: Day,
        key: ItemKey,
        done: z.boolean(),
        words: Words(controlLimits.words),
        /** By when, of what is not mended yet. */
        until: Day.optional(),
      }),
    )
    .max(controlLimits.findings),
  /** What the week was like, and what is done next. */
  analysis: Words(controlLimits.minutes),
})
const Monthly = z.strictObject({
  control: z.literal('monthlyMeeting'),
  attended: z.array(Words(20)).min(1).max(30),
  heard: Words(controlLimits.minutes),
  decided: Words(controlLimits.minutes),
})
export const ControlContent = z.discriminatedUnion('control', [Daily, Weekly, Monthly])
export type ControlContent = z.infer<typeof ControlContent>

export const ControlSent = z.strictObject({
  shopId: ShopId,
  recordId: Id,
  day: Day,
  signedAt: Instant,
  /** Who makes it, where whoever runs the shop sends it for somebody without a WeChat of their own. */
  employeeId: Id.optional(),
  content: ControlContent,
})
export type ControlSent = z.infer<typeof ControlSent>

export const ControlShown = ControlLine.extend({
  shopName: z.string(),
  content: ControlContent,
  /** Of the canonical JSON of what is printed. */
  contentHash: Sha256,
  /** The list that a daily record went by; of a review, the risks that it settles. */
  list: z.array(ControlItem).optional(),
  /** Of the PDF; its address answers for ten minutes. */
  sha256: Sha256.optional(),
  url: z.string().optional(),
})
export type ControlShown = z.infer<typeof ControlShown>

export const ControlTaken = ControlLine
export const ControlListSaved = z.object({ version: z.int() })
export const ControlListSent = z.strictObject({
  shopId: ShopId,
  /** The version that was edited: refused where another was saved since. */
  version: z.int().min(0),
  items: z.array(ControlItem).min(1).max(controlLimits.items),
})
