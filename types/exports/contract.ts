import * as z from 'zod'
import { peopleFilter } from '../identity/people-filter'
import { inspectionFilter } from '../inspection/inspection-filter'
import { changes, Id, Instant, reads, refusing } from '../platform/contract'
import { shopFilter } from '../shop/shop-filter'
import { exportedLists, exportStates } from './values'

/** A list that is being written into a sheet, or was. */
export const ExportJob = z.object({
  exportId: Id,
  list: z.enum(exportedLists),
  /** What was asked, in words; empty for the whole list. */
  filters: z.array(z.string()),
  state: z.enum(exportStates),
  /** Rows of the list under that question as of `asOf`: so many are in the sheet. */
  total: z.number().int(),
  written: z.number().int(),
  asOf: Instant,
  startedAt: Instant,
  /** Until when the file is kept. */
  keptUntil: Instant,
  /** Valid for ten minutes; ask again for a fresh one. */
  url: z.string().optional(),
})
export type ExportJob = z.infer<typeof ExportJob>

/** A list under a filter, as its own operation takes them. */
export const ListAsked = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('shops'), ...shopFilter }),
  z.strictObject({ list: z.literal('inspections'), ...inspectionFilter }),
  z.strictObject({ list: z.literal('people'), ...peopleFilter }),
])
export type ListAsked = z.input<typeof ListAsked>

export const exportsContract = {
  /**
   * Orders a list as a sheet (.xlsx): every row that the list shows to whoever asks under this filter, in this order, as
   * of now or of `asOf`. Who exported what stands in the audit log.
   */
  exportList: changes('/lists/exports')
    .input(z.strictObject({ asked: ListAsked }))
    .output(z.object({ exportId: Id, total: z.number().int() }))
    .errors(refusing('export.nothing', 'export.tooMany')),
  /** The asker's own, the last 50, newest first. */
  listExports: reads('/exports').output(z.object({ exports: z.array(ExportJob) })),
  /** One of the asker's own; once it is done, with an address of its file. */
  showExport: reads('/exports/{exportId}')
    .input(z.object({ exportId: Id }))
    .output(ExportJob)
    .errors(refusing('export.unknown')),
}
