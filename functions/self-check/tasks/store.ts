import { Day } from '@app/types/platform/contract'
import { photoSources, proofMarks, taskSources, taskWays } from '@app/types/self-check/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const Photo = z.object({
  sha256: z.string(),
  objectKey: z.string(),
  spot: z.string(),
  takenAt: z.string(),
  source: z.enum(photoSources),
  metres: z.number().optional(),
  marks: z.array(z.enum(proofMarks)),
})
export type StoredTaskPhoto = z.infer<typeof Photo>

/** What one of the shop's own checks found, until somebody has dealt with it and after. */
const ShopTask = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  taskId: z.string(),
  source: z.object({
    kind: z.enum(taskSources),
    /** The table, or the record; and the item or risk of it. */
    sourceId: z.string(),
    itemKey: z.string(),
    title: z.string(),
    selfCheckId: z.string().optional(),
  }),
  text: z.string(),
  remark: z.string().optional(),
  foundAt: z.string(),
  foundBy: z.string(),
  /** Every day on which it was found while it was open; the first made it. */
  foundDays: z.array(Day),
  before: z.array(Photo),
  ownerId: z.string().optional(),
  dueDay: z.string(),
  done: z
    .object({
      at: z.string(),
      by: z.string(),
      personId: z.string(),
      way: z.enum(taskWays),
      words: z.string(),
      photos: z.array(Photo),
    })
    .optional(),
  /** `told`: officers to whom a message was put into the outbox. */
  reported: z
    .object({
      at: z.string(),
      by: z.string(),
      words: z.string().optional(),
      told: z.number(),
    })
    .optional(),
  history: z.array(z.object({ at: z.string(), by: z.string(), words: z.string() })),
})
export type ShopTask = z.infer<typeof ShopTask>

/** A task that was reported, where it was reported to; it says no person's name. */
const ReportedTask = z.object({
  revision: z.number(),
  district: z.string(),
  stationId: z.string().optional(),
  gridId: z.string().optional(),
  reportedAt: z.string(),
  shopId: z.string(),
  shopName: z.string(),
  taskId: z.string(),
  text: z.string(),
  words: z.string().optional(),
  foundOn: z.string(),
  isDone: z.boolean(),
})
export type StoredReport = z.infer<typeof ReportedTask>

type OfShop = { readonly district: string; readonly shopId: string }
const placeOf = ({ district, shopId }: OfShop) => `D#${district}#SHOP#${shopId}#TASKS`
const openPk = ({ district, shopId }: OfShop) => `D#${district}#SHOP#${shopId}#OPENTASKS`
const reportsPk = (district: string) => `D#${district}#REPORTEDTASKS`
const openReportsPk = (district: string) => `D#${district}#REPORTEDTASKS#open`

/** Open ones that are looked at: far more than a shop has items, or a district's shops report. */
const mostOpen = 400
const mostLatest = 200

type Report = { readonly district: string; readonly reportedAt: string; readonly taskId: string }

/** Tasks of shops, in a partition of their own, and where each was reported to. */
export const taskStore = (table: RecordsTable) => {
  const tasks = collection(table, {
    name: 'ShopTask',
    schema: ShopTask,
    key: ({ district, shopId, taskId }: OfShop & { readonly taskId: string }) => ({
      pk: placeOf({ district, shopId }),
      sk: `TASK#${taskId}`,
    }),
    list: ({ district, shopId, taskId, dueDay, done }) =>
      done ? undefined : { listPk: openPk({ district, shopId }), listSk: `${dueDay}#${taskId}` },
  })
  const reports = collection(table, {
    name: 'ReportedTask',
    schema: ReportedTask,
    key: ({ district, reportedAt, taskId }: Report) => ({
      pk: reportsPk(district),
      sk: `REPORT#${reportedAt}#${taskId}`,
    }),
    list: ({ district, reportedAt, taskId, isDone }) =>
      isDone ? undefined : { listPk: openReportsPk(district), listSk: `${reportedAt}#${taskId}` },
  })
  return {
    tasks,
    reports,
    openTasks: async (of: OfShop) => (await tasks.list(openPk(of), { limit: mostOpen })).items,
    /** Those that were found first in a month, `2026-11`, oldest first. */
    tasksOf: async (of: OfShop, month: string) => await tasks.within(placeOf(of), `TASK#${month}`),
    /** A district's reports of what is open, newest first. */
    openReports: async (district: string) =>
      (await reports.list(openReportsPk(district), { limit: mostOpen, reverse: true })).items,
    /** A district's last reports, newest first. */
    latestReports: async (district: string) => await reports.latest(reportsPk(district), 'REPORT#', mostLatest),
  }
}
export type TaskStore = ReturnType<typeof taskStore>
