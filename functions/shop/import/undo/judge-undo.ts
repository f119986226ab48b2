import { openUnder } from '../../joining/open-under-code'
import type { StoredShop } from '../../store'
import type { ShopWorkDeps } from '../../work-deps'
import type { ImportLeft } from '../import-left'
import type { StoredImportChunk } from '../store'
import { builtUpon } from './built-upon'
import { openSignOrders } from './open-sign-orders'
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
  const [shops, ordered] = await Promise.all([
    deps.store.shops.getMany(traces.map(({ shopId }) => ({ district: of.district, shopId }))),
    openSignOrders(deps.store, of),
  ])
  return await Promise.all(
    traces.map(async (trace, at): Promise<JudgedShop> => {
      const shop = shops[at]
      const around = shop && !trace.left.before ? await aroundShop(deps, shop) : nothingAround
      const signsOrdered = ordered.has(trace.shopId)
      const reasons = builtUpon({ importId: of.importId, shop, ...trace, ...around, signsOrdered })
      const done = trace.left.before ? 'restored' : 'removed'
      return { ...trace, shop, reasons, fate: reasons.length > 0 ? 'kept' : done }
    }),
  )
}

/** A shop that was there before keeps what is its own: only a new one is looked around. */
const nothingAround = { parts: [], merchants: 0, applications: 0 }

const aroundShop = async ({ store, people }: ShopWorkDeps, { district, shopId, subjectKey }: StoredShop) => {
  const [parts, merchants, { open }] = await Promise.all([
    store.shopParts(district, shopId),
    people.merchantsOf(district, shopId),
    openUnder(store, { district, subjectKey }),
  ])
  return { parts, merchants: merchants.length, applications: open.length }
}
