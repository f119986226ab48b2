import type { Import, ImportColumns, ImportRow, ImportUndo } from '@app/types/shop/imports'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { ShopStore } from '../store'
import { failureWords, isForgotten } from './import-life'
import type { StoredImport, StoredImportChunk } from './store'
import type { StoredUndo } from './undo/undo-state'

const shownImports = 50
const rowsInPage = 40

/** The newest imports; what they leave out is only how they are kept. */
export const listImports = given(
  async ({ store }: ShopDeps, { actor, at }: Asked<unknown>): Promise<{ imports: Import[] }> => {
    const page = await store.imports.list(`D#${actor.district}#IMPORTS`, { limit: shownImports, reverse: true })
    return { imports: page.items.map((one) => asImport(one, at)) }
  },
)

type ById = { readonly importId: string }

export const showImport = given(
  async ({ store }: ShopDeps, { actor, input: { importId }, at }: Asked<ById>): Promise<Import | Refused> => {
    const one = await store.imports.get({ district: actor.district, importId })
    return one ? asImport(one, at) : refuse('import.unknown')
  },
)

/** Nobody comes by to end an import that waits too long: it has failed for whoever looks. */
const standing = (one: StoredImport, at: Date): Pick<StoredImport, 'state' | 'failure'> =>
  isForgotten(one, at) ? { state: 'failed', failure: failureWords.forgotten } : one

const asImport = (one: StoredImport, at: Date): Import => {
  const { importId, fileName, startedAt, startedBy, finishedAt } = one
  const { state, failure } = standing(one, at)
  const { counts, progress, stored, proposed, understood = notRead } = one
  return {
    importId,
    fileName,
    state,
    startedAt,
    startedBy,
    counts,
    progress,
    stored,
    proposed,
    ...understood,
    ...(one.undo && { undo: shownUndo(one.undo, stored) }),
    ...(finishedAt && { finishedAt }),
    ...(failure && { failure }),
  }
}

const shownUndo = (
  { round: _, left: __, leaving: ___, ...undo }: StoredUndo,
  { created, changed }: Import['stored'],
): ImportUndo => ({
  ...undo,
  progress: { done: undo.removed + undo.restored + undo.kept, total: created + changed },
})

const notRead: ImportColumns = { columnsTaken: [], columnsIgnored: [], sheetsIgnored: [], columnsRemembered: false }

type Wanted = ById & {
  readonly outcome?: ImportRow['outcome'] | undefined
  readonly flag?: string | undefined
  readonly undone?: ImportRow['undone'] | undefined
  readonly cursor?: string | undefined
}
type RowsPage = { readonly rows: ImportRow[]; readonly cursor?: string }

/** Rows in the order of the sheet. The cursor is the row after which the next page begins, and its chunk. */
export const listImportRows = given(
  async ({ store }: ShopDeps, { actor, input }: Asked<Wanted>): Promise<RowsPage | Refused> => {
    const { district } = actor
    const { importId, outcome, flag } = input
    const one = await store.imports.get({ district, importId })
    if (!one) return refuse('import.unknown')
    const after = placeIn(input.cursor)
    const found: { row: ImportRow; chunk: number }[] = []
    const chunksAtOnce = common.has(outcome) && flag === undefined && input.undone === undefined ? 2 : 20
    for (let from = after.chunk; from < one.chunks && found.length <= rowsInPage; from += chunksAtOnce) {
      const numbers = Array.from({ length: Math.min(chunksAtOnce, one.chunks - from) }, (_, index) => from + index)
      const chunks = await Promise.all(numbers.map((chunk) => store.chunks.get({ district, importId, chunk })))
      found.push(...chunks.flatMap(rowsOf).filter(({ row }) => row.row > after.row && fits(row, input)))
    }
    const page = pageOf(found)
    return outcome === 'flagged' ? { ...page, rows: await withOpenFlags(store, district, page.rows) } : page
  },
)

/** What nearly every chunk holds: two of them fill a page. Of the rest one looks through many. */
const common = new Set<Wanted['outcome']>([undefined, 'accepted'])

const fits = ({ outcome, problems, undone }: ImportRow, wanted: Wanted): boolean =>
  (wanted.outcome === undefined || outcome === wanted.outcome) &&
  (wanted.undone === undefined || undone === wanted.undone) &&
  (wanted.flag === undefined || problems.some(({ code }) => code === wanted.flag))

/** Rows with what of their problems is still open on their shops. */
const withOpenFlags = async (store: ShopStore, district: string, rows: readonly ImportRow[]): Promise<ImportRow[]> =>
  await Promise.all(
    rows.map(async (row) => {
      if (!row.shopId) return row
      const flags = (await store.shops.get({ district, shopId: row.shopId }))?.flags ?? []
      const said = new Set(row.problems.map(({ code }) => code))
      return { ...row, openFlags: flags.filter((flag) => said.has(flag)) }
    }),
  )

const placeIn = (cursor = '0-0') => {
  const [chunk = 0, row = 0] = cursor.split('-').map((part) => Number.parseInt(part, 10) || 0)
  return { chunk, row }
}

/** Field by field: what a row was to be stored as, phone and operator, stays inside. */
const rowsOf = (chunk: StoredImportChunk | undefined) =>
  (chunk?.rows ?? []).map(({ row, outcome, name, problems, shopId, undone, keptFor }) => ({
    chunk: chunk?.chunk ?? 0,
    row: {
      row,
      outcome,
      name,
      problems,
      ...(shopId && { shopId }),
      ...(undone && { undone }),
      ...(keptFor && { keptFor }),
    },
  }))

const pageOf = (found: readonly { row: ImportRow; chunk: number }[]): RowsPage => {
  const shown = found.slice(0, rowsInPage)
  const last = shown.at(-1)
  const rows = shown.map(({ row }) => row)
  return { rows, ...(last && found.length > rowsInPage && { cursor: `${last.chunk}-${last.row.row}` }) }
}
