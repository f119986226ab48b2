import * as z from 'zod'
import { runJobStep } from '../platform/job-step'
import { askAll } from '../platform/lists/ask-page'
import type { ListSheet, SheetCell } from '../platform/lists/list-sheet'
import type { RowVersion } from '../platform/lists/listing'
import type { AskedRows } from '../platform/lists/question'
import type { Worker } from '../platform/reaction'
import { refuse } from '../platform/verb'
import type { ExportWorkDeps, ListAsked } from './deps'
import { keyOfFile, sheetFile } from './sheet-file'
import type { StoredListExport } from './store'

const ExportMessage = z.union([
  z.object({ forgotten: z.object({ district: z.string(), exportId: z.string() }) }),
  z.object({ district: z.string(), personId: z.string(), exportId: z.string() }),
])

/** After so many rows whoever waits is told. */
const rowsOfStep = 10_000
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Writes an export into its file, or removes the file of a forgotten one. Killed in the middle it begins anew: its rows
 * were fixed with the instant of the question, so the file is the same. 500,000 inspections take 31 s and 507 MB on two
 * busy cores (docs/benchmarks.md), a Lambda may run for minutes: it needs no parts.
 */
export const writeExport =
  (deps: ExportWorkDeps): Worker =>
  async (body) => {
    const message = ExportMessage.parse(body)
    if ('forgotten' in message) return await deps.objects.remove(keyOfFile(message.forgotten))
    const job = await deps.store.exports.get(message)
    if (job && job.state !== 'done') await write(deps, job)
  }

const write = async (deps: ExportWorkDeps, job: StoredListExport) => {
  const { lists, objects, sheets } = deps
  const { headings, listing, shown, open } = sheets[job.list] as ListSheet<ListAsked>
  const { district, asOf, question } = job
  const input = { q: question.search, asOf }
  const asking = { ...(question as AskedRows), listing, district, shown, input }
  const [{ total, rows }, cellsOf] = await Promise.all([askAll(lists, asking), open(district, new Date(asOf))])
  let written = 0
  async function* counted(): AsyncGenerator<readonly SheetCell[]> {
    for (const row of rows as Iterable<RowVersion>) {
      if (written % rowsOfStep === 0) await step(deps, job, { state: 'writing', total, written })
      yield cellsOf(row)
      written += 1
    }
  }
  const body = await sheetFile(job, { headings, rows: counted(), total })
  if (written !== total) throw new Error(`export ${job.exportId} has ${written} rows, the list says ${total}`)
  await objects.put({ key: keyOfFile(job), body, contentType })
  await step(deps, job, { state: 'done', total, written })
}

/** Takes an export on by one step; each is taken once, however often the message comes. */
const step = async (
  { kernel, store, clock }: ExportWorkDeps,
  job: StoredListExport,
  next: Pick<StoredListExport, 'state' | 'total' | 'written'>,
) => {
  const key = `${job.exportId}-${next.state}-${next.written}`
  await runJobStep(kernel)({ district: job.district, operation: 'exports.writeExport', key, at: clock() }, async () => {
    const now = await store.exports.get(job)
    if (!now || now.state === 'done') return refuse('export.unknown')
    return {
      answer: {},
      writes: [store.exports.replace({ ...now, ...next })],
      subject: `export:${job.exportId}`,
    }
  })
}
