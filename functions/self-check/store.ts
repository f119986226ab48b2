import { dutyPeriods } from '@app/types/duty/values'
import { posts } from '@app/types/employee/values'
import { ControlContent } from '@app/types/self-check/controls'
import {
  type Control,
  photoSources,
  proofMarks,
  selfCheckOutcomes,
  selfCheckResults,
} from '@app/types/self-check/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'
import { completionStore } from './completion/store'
import { taskStore } from './tasks/store'

const Closure = z.object({ firstDay: z.string(), lastDay: z.string(), reason: z.string() })
const TableName = z.object({ id: z.string() })

/** One for each shop that somebody runs here: since when it owes, when it is closed, and through which day marks are made. */
const SelfCheckPlan = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  since: z.string(),
  /** Every period that ended by this day is settled or marked. */
  checkedThrough: z.string(),
  weekdays: z.array(z.object({ sinceDay: z.string(), closed: z.array(z.number()) })),
  closures: z.array(Closure),
  history: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      personId: z.string(),
      closedWeekdays: z.array(z.number()),
      closures: z.array(Closure),
    }),
  ),
})
export type SelfCheckPlan = z.infer<typeof SelfCheckPlan>

/** What of a self-check is said where its answers are not. */
const Summary = z.object({
  selfCheckId: z.string(),
  version: z.number(),
  by: z.string(),
  personId: z.string(),
  employeeId: z.string().optional(),
  startedAt: z.string(),
  finishedAt: z.string(),
  receivedAt: z.string(),
  isLate: z.boolean(),
  items: z.number(),
  findings: z.number(),
  photos: z.number(),
  marks: z.array(z.enum(proofMarks)),
})
export type SelfCheckSummary = z.infer<typeof Summary>

/**
 * One period of one table of a shop: settled by a record, marked as missed, or first the one and then the other. Both
 * stand in the same value, so that of a record and a mark that are made at once one hears of the other.
 */
const SelfCheckPeriod = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  table: TableName,
  title: z.string(),
  every: z.enum(dutyPeriods),
  period: z.string(),
  from: z.string(),
  to: z.string(),
  settled: Summary.optional(),
  /** `told`: merchants to whom the reminder was put into the outbox. */
  missed: z.object({ at: z.string(), told: z.number() }).optional(),
  supplements: z.array(z.object({ selfCheckId: z.string(), receivedAt: z.string(), by: z.string() })),
})
export type SelfCheckPeriod = z.infer<typeof SelfCheckPeriod>

const Photo = z.object({
  sha256: z.string(),
  objectKey: z.string(),
  itemKey: z.string(),
  spot: z.string(),
  takenAt: z.string(),
  source: z.enum(photoSources),
  metres: z.number().optional(),
  marks: z.array(z.enum(proofMarks)),
})
export type SelfCheckPhoto = z.infer<typeof Photo>

/** A self-check as it came, whole. Never changed. */
const SelfCheck = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  selfCheckId: z.string(),
  table: TableName,
  title: z.string(),
  every: z.enum(dutyPeriods),
  period: z.string(),
  to: z.string(),
  outcome: z.enum(selfCheckOutcomes),
  summary: Summary,
  answers: z.record(
    z.string(),
    z.object({
      result: z.enum(selfCheckResults),
      reading: z.string().optional(),
      remark: z.string().optional(),
      isFinding: z.boolean(),
    }),
  ),
  photos: z.array(Photo),
})
export type StoredSelfCheck = z.infer<typeof SelfCheck>

const Risk = z.object({ key: z.string(), text: z.string(), measure: z.string().optional() })

/** A version of the shop's own control list (风险管控清单). Never changed. */
const ControlList = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  version: z.number(),
  items: z.array(Risk),
  savedAt: z.string(),
  by: z.string(),
  personId: z.string(),
})
export type StoredControlList = z.infer<typeof ControlList>

/** A statutory record of a day, week or month, as it came; only its document is added. */
const ControlRecord = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  shopName: z.string(),
  address: z.string(),
  recordId: z.string(),
  period: z.string(),
  from: z.string(),
  to: z.string(),
  day: z.string(),
  by: z.string(),
  post: z.enum(posts),
  personId: z.string(),
  employeeId: z.string(),
  signedAt: z.string(),
  receivedAt: z.string(),
  isLate: z.boolean(),
  content: ControlContent,
  /** The list that a daily record went by; of a review, the risks that it settles. */
  list: z.array(Risk).optional(),
  contentHash: z.string(),
  document: z.discriminatedUnion('state', [
    z.object({ state: z.literal('requested') }),
    z.object({ state: z.literal('ready'), objectKey: z.string(), sha256: z.string() }),
  ]),
})
export type ControlRecord = z.infer<typeof ControlRecord>

type OfShop = { readonly district: string; readonly shopId: string }
type PeriodKey = OfShop & { readonly to: string; readonly table: { readonly id: string }; readonly period: string }

type ControlKey = OfShop & {
  readonly to: string
  readonly period: string
  readonly content: { readonly control: Control }
}

const placeOf = ({ district, shopId }: OfShop) => `D#${district}#SHOP#${shopId}#SELFCHECK`

/** Under what the index lists the shops that owe self-checks, by the day through which they were looked at. */
export const plansPk = (district: string) => `D#${district}#SELFCHECKPLANS`

/** The shop's own control lists, and its statutory records. */
const controlStore = (table: RecordsTable) => {
  const lists = collection(table, {
    name: 'ControlList',
    schema: ControlList,
    key: (key: OfShop & { readonly version: number }) => ({
      pk: placeOf(key),
      sk: `CONTROLLIST#${String(key.version).padStart(6, '0')}`,
    }),
  })
  const controls = collection(table, {
    name: 'ControlRecord',
    schema: ControlRecord,
    key: (key: ControlKey) => ({ pk: placeOf(key), sk: `CONTROL#${key.to}#${key.content.control}#${key.period}` }),
  })
  const controlsOf = async (of: OfShop, month: string) => await controls.within(placeOf(of), `CONTROL#${month}`)
  return {
    lists,
    controls,
    /** A shop's statutory records of periods that end in a month, oldest first. */
    controlsOf,
    /** Those of periods that lie within some days, of two months at most. */
    controlsBetween: async (of: OfShop, from: string, to: string) => {
      const months = [...new Set([from.slice(0, 7), to.slice(0, 7)])]
      const found = (await Promise.all(months.map(async (month) => await controlsOf(of, month)))).flat()
      return found.filter((one) => one.from >= from && one.to <= to)
    },
    latestList: async (of: OfShop) => (await lists.latest(placeOf(of), 'CONTROLLIST#', 1))[0],
  }
}

/** A partition of its own: a shop's many self-checks are not read with its card. */
export const selfCheckStore = (table: RecordsTable) => {
  const periods = collection(table, {
    name: 'SelfCheckPeriod',
    schema: SelfCheckPeriod,
    key: (key: PeriodKey) => ({ pk: placeOf(key), sk: `PERIOD#${key.to}#${key.table.id}#${key.period}` }),
  })
  const checks = collection(table, {
    name: 'SelfCheck',
    schema: SelfCheck,
    key: (key: OfShop & { readonly selfCheckId: string }) => ({ pk: placeOf(key), sk: `CHECK#${key.selfCheckId}` }),
  })
  return {
    periods,
    ...controlStore(table),
    ...completionStore(table),
    ...taskStore(table),
    checks,
    /** A shop's last self-checks, newest first. */
    latestChecks: async (of: OfShop, most: number) => await checks.latest(placeOf(of), 'CHECK#', most),
    plans: collection(table, {
      name: 'SelfCheckPlan',
      schema: SelfCheckPlan,
      key: (key: OfShop) => ({ pk: placeOf(key), sk: 'PLAN' }),
      list: ({ district, checkedThrough, shopId }) => ({
        listPk: plansPk(district),
        listSk: `${checkedThrough}#${shopId}`,
      }),
    }),
    /** A shop's periods that ended in a month, `2026-11`, oldest first. */
    periodsOf: async (of: OfShop, month: string) => await periods.within(placeOf(of), `PERIOD#${month}`),
  }
}
export type SelfCheckStore = ReturnType<typeof selfCheckStore>
