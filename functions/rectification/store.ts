import { Day, Id, ShopId } from '@app/types/platform/contract'
import { answerWays, endings, findingStates, judgeWays, orderStates, rungs } from '@app/types/rectification/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

const Photo = z.object({ sha256: z.string(), objectKey: z.string() })
const Officer = z.object({ personId: z.string().optional(), name: z.string() })
const EarlierVisit = z.object({ inspectionId: Id, shopId: ShopId, day: Day })

/** A later visit that looked: which version of its result is judged by, and when the bureau had the first. */
const Recheck = EarlierVisit.extend({
  version: z.number().optional(),
  takenAt: z.string().optional(),
  takenBack: z.object({ at: z.string(), reason: z.string() }).optional(),
})

const Answer = z.object({
  at: z.string(),
  by: z.string(),
  way: z.enum(answerWays),
  words: z.string(),
  photos: z.array(Photo),
  /** What came with it and is no picture, in people's words; through a printed code alone. */
  unusable: z.array(z.string()).optional(),
})

const Judgement = z.object({
  at: z.string(),
  by: z.string(),
  way: z.enum(judgeWays),
  verified: z.boolean(),
  reason: z.string().optional(),
  inspectionId: z.string().optional(),
  /** Of the visit's result that said so; the first where it is not said. */
  version: z.number().optional(),
  /** Since when it counts no more, and why: the visit's result was corrected or withdrawn. */
  takenBack: z.object({ at: z.string(), reason: z.string() }).optional(),
})

const Finding = z.object({
  key: z.string(),
  number: z.string(),
  text: z.string(),
  keyItem: z.boolean(),
  remark: z.string().optional(),
  state: z.enum(findingStates),
  onSite: z.boolean().optional(),
  /** By when this one has to be mended, and as it was ordered first; the order's where an older row says none. */
  dueDay: z.string().optional(),
  firstDueDay: z.string().optional(),
  /** Day of the correction that asked for it: its term counts from there, and else from the inspection. */
  termFrom: z.string().optional(),
  photos: z.array(Photo),
  /** Earlier visits of the twelve months before that found the same. */
  repeats: z.array(EarlierVisit),
  /** One for each time it was sent in. */
  answers: z.array(Answer),
  judgements: z.array(Judgement),
})

const Extension = z.object({
  askedAt: z.string(),
  by: z.string(),
  until: z.string(),
  reason: z.string(),
  decided: z.object({ at: z.string(), by: z.string(), granted: z.boolean(), reason: z.string().optional() }).optional(),
  /** Days on which the head of the station was told that nobody had answered. */
  headToldOn: z.array(z.string()).optional(),
})

/** Order 49 art. 40: who was talked with, when and about what, and that they signed it or why not. */
const Interview = z.object({
  at: z.string(),
  with: z.string(),
  by: z.array(z.string()),
  said: z.string(),
  signature: Photo.optional(),
  officerSignature: Photo.optional(),
  refusalToSign: z.string().optional(),
})

const Order = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  shopName: z.string(),
  stationId: z.string().optional(),
  gridId: z.string().optional(),
  /** The inspection's own number: one order for each inspection. */
  rectificationId: z.string(),
  /** Ordered from photos of a self-check, without a visit: then the number is its own. */
  selfCheck: z.object({ selfCheckId: z.string(), title: z.string() }).optional(),
  documentNumber: z.string().optional(),
  inspectors: z.array(Officer.required()),
  /** Day of the inspection, and the instant at which it was concluded. */
  day: z.string(),
  foundAt: z.string(),
  state: z.enum(orderStates),
  /** The last of its findings' days. */
  dueDay: z.string(),
  /** Only in rows that say no days of their findings. */
  firstDueDay: z.string().optional(),
  termFrom: z.string().optional(),
  needsRecheck: z.boolean(),
  findings: z.array(Finding),
  extensions: z.array(Extension),
  /** `told`: merchants to whom a message was put into the outbox. */
  reminders: z.array(z.object({ at: z.string(), rung: z.enum(rungs), dueDay: z.string(), told: z.number() })),
  interviews: z.array(Interview),
  rechecks: z.array(Recheck),
  escalatedOn: z.string().optional(),
  ending: z.enum(endings).optional(),
  closed: z.object({ at: z.string(), by: z.string().optional(), reason: z.string().optional() }).optional(),
})

type Row = z.output<typeof Order>

/** Orders had one day for all of their findings before each had its own. */
const withOwnDays = ({ findings, firstDueDay, termFrom, ...order }: Row) => ({
  ...order,
  findings: findings.map((finding) => {
    const ofOrder = { dueDay: order.dueDay, firstDueDay: firstDueDay ?? order.dueDay, ...(termFrom && { termFrom }) }
    const { dueDay, firstDueDay: first } = finding
    return dueDay && first ? { ...finding, dueDay, firstDueDay: first } : { ...finding, ...ofOrder }
  }),
})

export const StoredRectification = Order.transform(withOwnDays)
export type StoredRectification = z.infer<typeof StoredRectification>
export type StoredJudgement = StoredRectification['findings'][number]['judgements'][number]
export type StoredFinding = StoredRectification['findings'][number]

type United = {
  readonly district: string
  readonly shopId: string
  readonly mergedFrom?: readonly string[] | undefined
}

/** Orders that are under way, by due day; closed ones apart. */
export const underWayPk = (district: string) => `D#${district}#RECTIFICATIONS#underWay`
export const closedPk = (district: string) => `D#${district}#RECTIFICATIONS#closed`

export const rectificationStore = (table: RecordsTable) => {
  const orders = collection(table, {
    name: 'Rectification',
    schema: StoredRectification,
    key: (of: { district: string; shopId: string; rectificationId: string }) => ({
      pk: `D#${of.district}#SHOP#${of.shopId}`,
      sk: `RECTIFICATION#${of.rectificationId}`,
    }),
    list: ({ district, state, dueDay, rectificationId }) => ({
      listPk: state === 'closed' ? closedPk(district) : underWayPk(district),
      listSk: `${dueDay}#${rectificationId}`,
    }),
  })
  const ofShop = (district: string, shopId: string) => orders.within(`D#${district}#SHOP#${shopId}`, 'RECTIFICATION#')
  return {
    orders,
    /** A shop's, and those made at entries that were merged into it: they stay where they were made. */
    ofUnited: async ({ district, shopId, mergedFrom = [] }: United) =>
      (await Promise.all([shopId, ...mergedFrom].map((id) => ofShop(district, id)))).flat(),
  }
}
export type RectificationStore = ReturnType<typeof rectificationStore>
