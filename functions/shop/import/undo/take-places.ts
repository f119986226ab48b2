import { runJobStep } from '../../../platform/job-step'
import type { Write } from '../../../platform/ports/records'
import { type Changed, type Refused, refuse } from '../../../platform/verb'
import { stationsPk } from '../../places/store'
import type { StoredStation } from '../../store'
import type { ShopWorkDeps } from '../../work-deps'
import type { StoredImport } from '../store'
import { type JudgedPlace, judgePlaces } from './judge-places'
import { mostNamed, type StoredUndo } from './undo-state'

type Of = { readonly district: string; readonly importId: string; readonly round: number }

/** Takes back the stations and grids that the import made and on which nothing stands, in one transaction: the last step. */
export const takePlaces = async (deps: ShopWorkDeps, of: Of): Promise<void> => {
  const at = deps.clock()
  const key = `${of.importId}-undo-${of.round}-places`
  const step = { district: of.district, operation: 'shop.undoImportPlaces', key, at }
  await runJobStep(deps.kernel)(step, async () => await taken(deps, of, at))
}

const taken = async (deps: ShopWorkDeps, of: Of, at: Date): Promise<Changed<object> | Refused> => {
  const { store } = deps
  const one = await store.imports.get(of)
  const undo = one?.undo
  if (!one || undo?.step !== 'undoing' || undo.round !== of.round || undo.left !== 0) return refuse('import.unknown')
  const judged = await judgePlaces(deps, one)
  const stations = judged.length > 0 ? await store.stations.within(stationsPk(of.district), '') : []
  const done: StoredUndo = { ...undo, ...saidOf(judged), step: 'undone', finishedAt: at.toISOString() }
  const placesMade = judged.filter(({ reasons }) => reasons.length > 0).map(({ made }) => made)
  return {
    answer: {},
    writes: [...removals(deps, stations, judged), store.imports.replace({ ...one, tries: 0, undo: done, placesMade })],
    subject: `import:${of.importId}`,
  }
}

/** What became of the places, or would, as it is told. */
export const saidOf = (judged: readonly JudgedPlace[]): Pick<StoredImport['undo'] & object, 'places'> => {
  if (judged.length === 0) return {}
  const kept = judged.filter(({ reasons }) => reasons.length > 0)
  const named = kept.slice(0, mostNamed).map(({ made, reasons }) => ({ name: made.name, reasons: [...reasons] }))
  return { places: { removed: judged.length - kept.length, kept: kept.length, named } }
}

const removals = (
  { store }: ShopWorkDeps,
  stations: readonly StoredStation[],
  judged: readonly JudgedPlace[],
): Write[] => {
  const going = judged.filter(({ reasons }) => reasons.length === 0).map(({ made }) => made)
  return stations.flatMap((station) => {
    const its = going.filter(({ stationId }) => stationId === station.stationId)
    if (its.some(({ gridId }) => gridId === undefined)) return [store.stations.remove(station)]
    const gone = new Set(its.map(({ gridId }) => gridId))
    const grids = station.grids.filter(({ gridId }) => !gone.has(gridId))
    return gone.size > 0 ? [store.stations.replace({ ...station, grids })] : []
  })
}
