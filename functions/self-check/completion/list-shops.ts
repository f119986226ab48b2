import type { CompletionLine } from '@app/types/self-check/completion'
import type { CompletionKind } from '@app/types/self-check/values'
import { seesAt } from '../../platform/reach'
import { type Asked, given } from '../../platform/verb'
import type { SelfCheckDeps } from '../deps'
import { periodIn } from './ended'
import { completionPk, type OfMonth, type OfPlace, type SelfCheckCompletion } from './store'

type Input = {
  readonly month: string
  readonly kind: CompletionKind
  readonly stationId?: string | undefined
  readonly gridId?: string | undefined
  readonly hinted?: 'yes' | undefined
  readonly from?: number | undefined
}
type Deps = { readonly store: Pick<SelfCheckDeps['store'], 'completions' | 'hints'> }

const pageOfShops = 40
/** Rows of a grid read at once; a grid has some hundred shops. */
const atOnce = 500

const lineOf = (
  { shopId, shopName, through, figures, missedPeriods }: SelfCheckCompletion,
  hasHint: boolean,
): CompletionLine => ({
  ...{ shopId, shopName, through, figures: { ...figures } },
  missedPeriods: missedPeriods.map(periodIn).toReversed(),
  hasHint,
})

const shopsOf = async ({ store }: Deps, of: OfMonth & OfPlace): Promise<readonly SelfCheckCompletion[]> => {
  const rows: SelfCheckCompletion[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await store.completions.list(completionPk(of), { limit: atOnce, cursor })
    rows.push(...page.items)
    cursor = page.cursor
  }
  return rows
}

const hintedOf = async ({ store }: Deps, rows: readonly SelfCheckCompletion[]): Promise<ReadonlySet<string>> => {
  const hints = await store.hints.getMany(rows)
  return new Set(hints.flatMap((hint) => (hint?.isWorthALook ? [hint.shopId] : [])))
}

/** The shops of a grid, who missed most first; of a place that the asker does not supervise, none. */
export const listCompletion = given(async (deps: Deps, { actor, input }: Asked<Input>) => {
  const { month, kind, stationId, gridId, hinted, from = 0 } = input
  const place = { stationId, gridId }
  const { district } = actor
  const next = from + pageOfShops
  const all = seesAt(actor, place) ? await shopsOf(deps, { district, month, kind, ...place }) : []
  const looked = await hintedOf(deps, hinted ? all : all.slice(from, next))
  const rows = hinted ? all.filter(({ shopId }) => looked.has(shopId)) : all
  const shops = rows.slice(from, next).map((row) => lineOf(row, looked.has(row.shopId)))
  return { month, kind, shops, total: rows.length, ...(next < rows.length && { next }) }
})
