import { allItems } from '@app/rules/inspection/table'
import { startDay } from '../platform/start-day'
import type { StoredShop } from '../shop/public'
import type { SelfCheckDeps } from './deps'
import { dueOf } from './due'
import { findCheck } from './show-self-check'

export type CheckSeen = {
  readonly selfCheckId: string
  readonly title: string
  readonly items: readonly {
    readonly key: string
    readonly number: string
    readonly text: string
    readonly keyItem: boolean
    readonly photos: readonly { readonly sha256: string; readonly objectKey: string }[]
  }[]
}

/** What other domains may ask about self-checks. */
export const askSelfChecks = (deps: Pick<SelfCheckDeps, 'store' | 'tables' | 'employees'>) => ({
  /** What is due at a shop on a day or was missed, for `duty`. */
  dueOf: dueOf(deps),
  /** A self-check item by item with its photos, for an order that rests on them; of a shop or an entry merged into it. */
  checkOf: async (shop: StoredShop, selfCheckId: string): Promise<CheckSeen | undefined> => {
    const check = await findCheck(deps, shop, selfCheckId)
    if (!check) return undefined
    const of = { id: check.table.id, version: check.summary.version }
    const table = await deps.tables.madeWith(check.district, of)
    return {
      ...{ selfCheckId, title: check.title },
      items: allItems(table ?? { groups: [] }).map(({ key, number, text, keyItem }) => ({
        ...{ key, number, text, keyItem },
        photos: check.photos.filter(({ itemKey }) => itemKey === key),
      })),
    }
  },
})
export type AskSelfChecks = ReturnType<typeof askSelfChecks>

/**
 * Every morning: what each district's shops missed by the day before is to be marked, and shops that somebody runs here
 * and that owe nothing yet are to begin.
 */
export const startSelfCheckDay = (deps: Parameters<ReturnType<typeof startDay>>[0]) => async (): Promise<void> => {
  for (const queue of ['self-check-missing', 'self-check-day']) await startDay(queue)(deps)()
}
