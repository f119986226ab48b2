import { runJobStep } from '../../../platform/job-step'
import type { Write } from '../../../platform/ports/records'
import { type Changed, type Refused, refuse } from '../../../platform/verb'
import { keepHistory } from '../../history/shop-history'
import { stationsPk } from '../../places/store'
import type { Places } from '../../register/find-place'
import type { StoredShop } from '../../store'
import type { ShopWorkDeps } from '../../work-deps'
import type { StoredImportChunk } from '../store'
import { type JudgedShop, judgeUndo } from './judge-undo'
import { counted } from './undo-state'

type Of = { readonly district: string; readonly importId: string; readonly round: number; readonly left: number }

/** Takes the last chunk that is left back, in one transaction; after the first of all the places are left. */
export const takeBackChunk = async (deps: ShopWorkDeps, of: Of): Promise<void> => {
  const at = deps.clock()
  const key = `${of.importId}-undo-${of.round}-${String(of.left).padStart(6, '0')}`
  const step = { district: of.district, operation: 'shop.undoImportChunk', key, at }
  await runJobStep(deps.kernel)(step, async () => await takenBack(deps, of, at))
}

const takenBack = async (deps: ShopWorkDeps, of: Of, at: Date): Promise<Changed<object> | Refused> => {
  const { store } = deps
  const [one, chunk, places] = await Promise.all([
    store.imports.get(of),
    store.chunks.get({ ...of, chunk: of.left - 1 }),
    store.stations.within(stationsPk(of.district), ''),
  ])
  const undo = one?.undo
  if (!one || undo?.step !== 'undoing' || undo.round !== of.round || undo.left !== of.left)
    return refuse('import.unknown')
  const judged = chunk ? await judgeUndo(deps, of, chunk.rows) : []
  const undoing = { district: of.district, places, at, by: undo.startedBy, fileName: one.fileName }
  const writes = await Promise.all(judged.map((each) => writesFor(deps, undoing, each)))
  return {
    answer: {},
    writes: [
      ...writes.flat(),
      ...(chunk && judged.length > 0 ? [store.chunks.replace({ ...chunk, rows: settledRows(chunk, judged) })] : []),
      store.imports.replace({ ...one, tries: 0, undo: { ...undo, ...counted(undo, judged), left: of.left - 1 } }),
    ],
    subject: `import:${of.importId}`,
  }
}

/** Rows say what became of their shop; one that stays can be asked about again. */
const settledRows = ({ rows }: StoredImportChunk, judged: readonly JudgedShop[]): StoredImportChunk['rows'] => {
  const byRow = new Map(judged.map((one) => [one.row, one]))
  const gone = new Set(judged.flatMap(({ fate, shopId }) => (fate === 'removed' ? [shopId] : [])))
  return rows.map((row) => {
    const { shopId, left, ...shown } = row
    const fate = byRow.get(row.row)
    return {
      ...shown,
      ...(shopId && !gone.has(shopId) && { shopId }),
      ...(left && fate?.fate === 'kept' && { left }),
      ...(fate && { undone: fate.fate }),
      ...(fate?.fate === 'kept' && { keptFor: [...fate.reasons] }),
    }
  })
}

type Undoing = {
  readonly district: string
  readonly places: Places
  readonly at: Date
  readonly by: string
  readonly fileName: string
}

const writesFor = async (deps: ShopWorkDeps, undoing: Undoing, judged: JudgedShop): Promise<Write[]> => {
  const { district } = undoing
  const { fate, shop } = judged
  if (!shop || fate === 'kept') return []
  const papers = await deps.papers.ofShop(district, shop.shopId)
  const added = new Set(judged.left.added)
  const takenAway = papers.filter(({ licenceId }) => added.has(licenceId)).map(deps.papers.remove)
  if (fate === 'removed') return [...(await removed(deps, shop)), ...takenAway]
  const amended = judged.left.amended.flatMap(({ licenceId, flags }) =>
    papers
      .filter((paper) => paper.licenceId === licenceId)
      .map((paper) => ({ ...paper, validUntil: undefined, flags })),
  )
  return [...givenBack(deps, undoing, { shop, left: judged.left }), ...takenAway, ...amended.map(deps.papers.replace)]
}

type Restoring = { readonly shop: StoredShop; readonly left: JudgedShop['left'] }

/** The shop as it was, and a line of its history for who took the sheet back. */
const givenBack = (
  { store }: ShopWorkDeps,
  { places, at, by, fileName }: Undoing,
  { shop, left }: Restoring,
): readonly Write[] => {
  const after = restored(left, shop)
  const actor = { kind: 'beginner', name: by } as const
  const happened = { before: shop, after, places, actor, at, deed: 'shop.undoImport', reason: fileName }
  return [store.shops.replace(after), ...keepHistory({ store }, happened)]
}

/** The number is not given to another shop. */
const removed = async ({ store }: ShopWorkDeps, shop: StoredShop): Promise<Write[]> => {
  const { district, subjectKey, shopId } = shop
  const subject = await store.subjects.get({ district, subjectKey })
  return [store.shops.remove(shop), ...(subject?.shopId === shopId ? [store.subjects.remove(subject)] : [])]
}

/** As it was before the import. */
export const restored = ({ before, importedBy }: JudgedShop['left'], shop: StoredShop): StoredShop => {
  const facts = Object.entries(before ?? {}).map(([name, value]) => [name, value ?? undefined])
  const imported = { ...(importedBy && { importId: importedBy }), revision: shop.revision + 1 }
  return { ...shop, ...Object.fromEntries(facts), imported }
}
