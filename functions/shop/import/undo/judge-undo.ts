import type { StoredShop } from '../../store'
import type { ShopWorkDeps } from '../../work-deps'
import type { ImportLeft } from '../import-left'
import type { StoredImportChunk } from '../store'
import { builtUpon } from './built-upon'
import type { Fate } from './undo-state'

type Of = { readonly district: string; readonly importId: string }
type Rows = StoredImportChunk['rows']

/** A shop that a row left behind, with what is to become of it. */
export type JudgedShop = Fate & {
  readonly row: number
  readonly shop: StoredShop | undefined
  readonly left: ImportLeft
}

/** What taking back the rows of a chunk would do to each shop that they made or changed. */
export const judgeUndo = async (deps: ShopWorkDeps, of: Of, rows: Rows): Promise<readonly JudgedShop[]> => {
  const traces = rows.flatMap(({ row, name, shopId, left }) => (shopId && left ? [{ row, name, shopId, left }] : []))
  const shops = await deps.store.shops.getMany(traces.map(({ shopId }) => ({ district: of.district, shopId })))
  return await Promise.all(
    traces.map(async (trace, at): Promise<JudgedShop> => {
      const shop = shops[at]
      const reasons = builtUpon({ importId: of.importId, shop, ...trace, ...(await aboutShop(deps, of, trace)) })
      const done = trace.left.before ? 'restored' : 'removed'
      return { ...trace, shop, reasons, fate: reasons.length > 0 ? 'kept' : done }
    }),
  )
}

type Trace = { readonly shopId: string; readonly left: ImportLeft }

/** A shop that was there before keeps what is its own: only a new one is looked into. */
const aboutShop = async ({ store, people }: ShopWorkDeps, { district }: Of, { shopId, left }: Trace) => {
  if (left.before) return { parts: [], merchants: 0 }
  const [parts, bound] = await Promise.all([store.shopParts(district, shopId), people.merchantsOf(district, shopId)])
  return { parts, merchants: bound.length }
}
