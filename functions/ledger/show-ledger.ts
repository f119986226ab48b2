import { daysOfMonth, standingOn } from '@app/rules/ledger/calendar'
import { owedLedgers } from '@app/rules/ledger/owed'
import { dayOf } from '@app/rules/time/day'
import { type Asked, given, isRefused } from '../platform/verb'
import { readsLedgers } from './access'
import type { LedgerDeps } from './deps'
import { keptOf } from './list-ledgers'
import { loadShop } from './load'
import type { StoredEntry } from './store'
import { lineOf } from './views'

type Input = { readonly shopId: string; readonly kind: StoredEntry['kind']; readonly month: string }

/** One ledger in one month. One that the shop does not owe by law shows what was kept all the same. */
export const showLedger = given(async (deps: LedgerDeps, { actor, input, at }: Asked<Input>) => {
  const shop = await loadShop(deps, actor, { shopId: input.shopId, mayAt: readsLedgers })
  if (isRefused(shop)) return shop
  const { kind, month } = input
  const key = { district: actor.district, shopId: shop.shopId }
  const today = dayOf(at.toISOString())
  const [since, entries] = await Promise.all([deps.store.since.get(key), deps.store.entriesOf(key, kind, `${month}-`)])
  const { rhythm } = owedLedgers(shop).find((owed) => owed.kind === kind) ?? { rhythm: 'asItHappens' as const }
  const ledger = {
    rhythm,
    since: since?.since[kind],
    days: { openMonths: shop.openMonths },
    kept: entries.map(keptOf),
  }
  const days = daysOfMonth(month).map((day) => ({
    day,
    standing: standingOn(ledger, day, today),
    entries: entries.filter((entry) => entry.day === day).length,
  }))
  return { shopName: shop.name, today, days, entries: entries.map(lineOf) }
})
