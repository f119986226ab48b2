import { mostExportedRows } from '@app/types/exports/values'
import type { PersonActor } from '../platform/actor'
import { askAll } from '../platform/lists/ask-page'
import type { ListSheet } from '../platform/lists/list-sheet'
import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import type { ExportDeps, ListAsked } from './deps'
import type { StoredListExport } from './store'

type Wanted = { readonly asked: ListAsked }
type Answer = { readonly exportId: string; readonly total: number }

/** Orders a list as a sheet: which rows it will hold is fixed now, and read by nobody else; writing follows. */
export const exportList = given(
  async (deps: ExportDeps, { actor, input: { asked }, at }: Asked<Wanted>): Promise<Changed<Answer> | Refused> => {
    const sheet = deps.sheets[asked.list] as ListSheet<ListAsked>
    if (actor.kind !== 'person' || !sheet.may(actor)) return refuse('access.denied')
    const job = await jobOf(deps, { actor, sheet, asked, at })
    if (job.total === 0) return refuse('export.nothing')
    if (job.total > mostExportedRows) return refuse('export.tooMany')
    return {
      answer: { exportId: job.exportId, total: job.total },
      writes: [deps.store.exports.insert(job)],
      subject: `export:${job.exportId}`,
    }
  },
)

type Order = {
  readonly actor: PersonActor
  readonly sheet: ListSheet<ListAsked>
  readonly asked: ListAsked
  readonly at: Date
}

const jobOf = async ({ lists, newId }: ExportDeps, { actor, sheet, asked, at }: Order): Promise<StoredListExport> => {
  const { district, personId, name: by } = actor
  const question = await sheet.question(actor, asked, at)
  const asOf = fixedAt(asked, at)
  const { listing, shown } = sheet
  const { total } = await askAll(lists, { ...question, listing, district, shown, input: { q: asked.q, asOf } })
  const filters = [...(await sheet.inWords(district, asked))]
  return {
    revision: 1,
    district,
    exportId: newId(),
    personId,
    by,
    list: asked.list,
    filters: asked.q ? [`搜索：${asked.q}`, ...filters] : filters,
    question: copied({ ...question, search: asked.q }),
    asOf,
    state: 'waiting',
    total,
    written: 0,
    startedAt: at.toISOString(),
  }
}

/** An instant to come would be another list at each try. */
const fixedAt = ({ asOf }: ListAsked, at: Date): string =>
  asOf !== undefined && Date.parse(asOf) < at.getTime() ? asOf : at.toISOString()

/** As it will be read again: what was not asked is absent. */
const copied = (question: object): StoredListExport['question'] => JSON.parse(JSON.stringify(question))
