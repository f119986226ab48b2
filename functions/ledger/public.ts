import { standingOn } from '@app/rules/ledger/calendar'
import { owedLedgers } from '@app/rules/ledger/owed'
import type { Day } from '@app/rules/time/day'
import type { DutyStanding } from '@app/types/duty/values'
import { ledgerKindNames } from '@app/types/ledger/values'
import type { StoredShop } from '../shop/public'
import { keptOf } from './list-ledgers'
import type { LedgerStore } from './store'

export type DueLedger = {
  readonly kind: 'ledger'
  readonly subjectId: string
  readonly title: string
  readonly dueDay: Day
  readonly standing: DutyStanding
}

/** What other domains may ask about kitchen ledgers. */
export const askLedger = (store: LedgerStore) => ({
  /** Ledgers that are owed today: everybody who works in the shop may keep them. */
  dueOf: async (shop: StoredShop, today: Day): Promise<readonly DueLedger[]> => {
    const since = await store.since.get(shop)
    const daily = owedLedgers(shop).filter(({ rhythm }) => rhythm === 'daily')
    return await Promise.all(
      daily.map(async ({ kind, rhythm }) => {
        const kept = (await store.entriesOf(shop, kind, today)).map(keptOf)
        const ledger = { rhythm, since: since?.since[kind], days: { openMonths: shop.openMonths }, kept }
        const standing = standingOn(ledger, today, today)
        return { kind: 'ledger' as const, subjectId: kind, title: ledgerKindNames[kind], dueDay: today, standing }
      }),
    )
  },
  /** How many objections wait for the shop's answer. */
  objectionsOf: async (district: string, shopId: string): Promise<number> =>
    (await store.objectedOf({ district, shopId })).filter(({ objections }) =>
      objections.some(({ answer, review }) => !answer && !review),
    ).length,
})
export type AskLedger = ReturnType<typeof askLedger>
