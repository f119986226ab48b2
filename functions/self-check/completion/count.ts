import {
  addFigures,
  type Counted,
  countEnded,
  countMadeUp,
  nothingCounted,
  type Outcome,
} from '@app/rules/self-check/completion'
import type { Day } from '@app/rules/time/day'
import type { CompletionKind } from '@app/types/self-check/values'
import type { Write } from '../../platform/ports/records'
import type { StoredShop } from '../../shop/public'
import type { SelfCheckStore } from '../store'
import type { SelfCheckCompletion, SelfCheckTally } from './store'

type Store = Pick<SelfCheckStore, 'completions' | 'tallies'>
type Row = SelfCheckCompletion
type Step = { readonly before: Row | undefined; readonly after: Row }
type Place = Pick<Row, 'stationId' | 'gridId'>

/** A period that ended, and what became of it; `name` is its table (or record) and the period. */
export type Ended = {
  readonly kind: CompletionKind
  readonly name: string
  readonly to: Day
  readonly outcome: Outcome
}

const keyOf = ({ district, month, kind, stationId, gridId }: Row) => ({ district, month, kind, stationId, gridId })
const nameOf = ({ stationId = '', gridId = '' }: Place) => `${stationId}#${gridId}`

const emptyTally = ({ district, month, kind, stationId, gridId }: Row): SelfCheckTally => ({
  ...{ revision: 1, district, month, kind, shops: 0, behind: 0, figures: nothingCounted },
  ...(stationId && { stationId }),
  ...(gridId && { gridId }),
})

const withRow = (tally: SelfCheckTally, { figures }: Row, sign: 1 | -1): SelfCheckTally => ({
  ...tally,
  shops: tally.shops + sign,
  behind: tally.behind + (figures.missed > 0 ? sign : 0),
  figures: addFigures(tally.figures, figures, sign),
})

/** What a shop's row changes in the sums of its grid; one that moved is taken out of its former grid's whole. */
const tallyWrites = async ({ tallies }: Pick<Store, 'tallies'>, { before, after }: Step): Promise<Write[]> => {
  const rows = [...(before ? [before] : []), after]
  const places = [...new Map(rows.map((row) => [nameOf(row), row])).values()]
  const known = await tallies.getMany(places.map(keyOf))
  return places.map((row, n) => {
    const was = known[n]
    const isHere = (one: Row | undefined): one is Row => one !== undefined && nameOf(one) === nameOf(row)
    const without = isHere(before) ? withRow(was ?? emptyTally(row), before, -1) : (was ?? emptyTally(row))
    const next = isHere(after) ? withRow(without, after, 1) : without
    return was ? tallies.replace(next) : tallies.insert(next)
  })
}

const stepWrites = async (store: Store, step: Step): Promise<Write[]> => [
  step.before ? store.completions.replace(step.after) : store.completions.insert(step.after),
  ...(await tallyWrites(store, step)),
]

const newRow = ({ district, shopId, name }: StoredShop, { kind, to }: Ended): Row => ({
  ...{ revision: 1, district, shopId, shopName: name, month: to.slice(0, 7), kind },
  ...{ through: to, figures: nothingCounted, missedPeriods: [] },
})

/** The row as it is counted now, where the shop is now. */
const nowAt = ({ stationId: _, gridId: __, ...row }: Row, shop: StoredShop): Row => ({
  ...row,
  shopName: shop.name,
  ...(shop.stationId && { stationId: shop.stationId }),
  ...(shop.gridId && { gridId: shop.gridId }),
})

const afterAll = (row: Row, ended: readonly Ended[]): Row => {
  const counted = ended.reduce<Counted>((now, { name, outcome }) => countEnded(now, name, outcome), row)
  const through = ended.reduce((day, { to }) => (to > day ? to : day), row.through)
  return { ...row, through, figures: counted.figures, missedPeriods: [...counted.missedPeriods] }
}

/** Counts a shop's periods that ended, in its own row of the month and in its grid's. */
export const countWrites = async (store: Store, shop: StoredShop, ended: readonly Ended[]): Promise<Write[]> => {
  const { district, shopId } = shop
  const rowName = ({ kind, to }: Ended) => `${to.slice(0, 7)}#${kind}`
  const firsts = [...new Map(ended.map((one) => [rowName(one), one])).values()]
  const writes = firsts.map(async (first) => {
    const before = await store.completions.get({ district, shopId, kind: first.kind, month: first.to.slice(0, 7) })
    const group = ended.filter((one) => rowName(one) === rowName(first))
    return await stepWrites(store, { before, after: afterAll(nowAt(before ?? newRow(shop, first), shop), group) })
  })
  return (await Promise.all(writes)).flat()
}

/** What comes for a period that was counted as missed is counted as late instead. */
export const madeUpWrites = async (
  store: Store,
  { district, shopId }: Pick<StoredShop, 'district' | 'shopId'>,
  { kind, name, to }: Omit<Ended, 'outcome'>,
): Promise<Write[]> => {
  const before = await store.completions.get({ district, shopId, kind, month: to.slice(0, 7) })
  if (!before?.missedPeriods.includes(name)) return []
  const counted = countMadeUp(before, name)
  return await stepWrites(store, {
    before,
    after: { ...before, figures: counted.figures, missedPeriods: [...counted.missedPeriods] },
  })
}
