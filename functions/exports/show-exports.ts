import { dayOf } from '@app/rules/time/day'
import type { ExportJob } from '@app/types/exports/contract'
import { exportedListNames } from '@app/types/exports/values'
import { type Asked, given, type Refused, refuse } from '../platform/verb'
import type { ExportDeps } from './deps'
import { keyOfFile } from './sheet-file'
import { exportsOf, keptUntil, type StoredListExport } from './store'

const shownExports = 50
const lifeSeconds = 600
/** Longer than all deliveries of the message together (`manifest.ts`), sent again twice (`functions/jobs`). */
const givenUpAfter = 60 * 60_000

type Shown = Pick<ExportDeps, 'store' | 'objects'>

export const listExports = given(
  async ({ store }: Shown, { actor, at }: Asked<unknown>): Promise<{ exports: ExportJob[] }> => {
    if (actor.kind !== 'person') return { exports: [] }
    const found = await store.exports.latest(exportsOf(actor), 'EXPORT#', shownExports)
    return { exports: found.filter((job) => isKept(job, at)).map((job) => asJob(job, at)) }
  },
)

/** One export of the asker's own; once it is done, with an address of its file for ten minutes. */
export const showExport = given(
  async (
    { store, objects }: Shown,
    { actor, input: { exportId }, at }: Asked<{ readonly exportId: string }>,
  ): Promise<ExportJob | Refused> => {
    const { district } = actor
    const job = actor.kind === 'person' && (await store.exports.get({ district, personId: actor.personId, exportId }))
    if (!job || !isKept(job, at)) return refuse('export.unknown')
    if (job.state !== 'done') return asJob(job, at)
    const fileName = `${exportedListNames[job.list]}-${dayOf(job.asOf)}.xlsx`
    const url = await objects.downloadUrl({ key: keyOfFile(job), fileName, expiresInSeconds: lifeSeconds })
    return { ...asJob(job, at), url }
  },
)

/** The database takes what is over away when it comes to it. */
const isKept = (job: StoredListExport, at: Date) => keptUntil(job) * 1_000 > at.getTime()

/** Whether it is not done and nobody writes it any more. */
export const isGivenUp = ({ state, startedAt }: StoredListExport, at: Date): boolean =>
  state !== 'done' && at.getTime() - Date.parse(startedAt) > givenUpAfter

const asJob = (job: StoredListExport, at: Date): ExportJob => {
  const { exportId, list, filters, total, written, asOf, startedAt } = job
  return {
    exportId,
    list,
    filters,
    state: isGivenUp(job, at) ? 'failed' : job.state,
    total,
    written,
    asOf,
    startedAt,
    keptUntil: new Date(keptUntil(job) * 1_000).toISOString(),
  }
}
