import { standingOn } from '@app/rules/ledger/calendar'
import { owedLedgers } from '@app/rules/ledger/owed'
import { dayOf } from '@app/rules/time/day'
import type { Actor } from '../platform/actor'
import { type Asked, given, isRefused } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { keepsLedgers, readsLedgers } from './access'
import type { LedgerDeps } from './deps'
import { loadShop } from './load'
import type { StoredEntry } from './store'
import { cameOn, lineOf } from './views'

export const keptOf = (entry: StoredEntry) => ({ day: entry.day, cameOn: cameOn(entry) })

/** Everybody who works there is looked at in the morning, by whoever writes it down: their names and nothing else. */
const inServiceAt = async ({ employees }: Pick<LedgerDeps, 'employees'>, actor: Actor, shop: StoredShop) => {
  const isChecked = owedLedgers(shop).some(({ kind }) => kind === 'morningCheck')
  if (!isChecked || !keepsLedgers(actor, shop)) return []
  const people = await employees.ofShop(shop.district, shop.shopId)
  return people.filter(({ leftOn }) => !leftOn).map(({ name }) => name)
}

/** Which ledgers a shop keeps, and where it stands with each today; with what is objected to. */
export const listLedgers = given(async (deps: LedgerDeps, { actor, input, at }: Asked<{ shopId: string }>) => {
  const shop = await loadShop(deps, actor, { ...input, mayAt: readsLedgers })
  if (isRefused(shop)) return shop
  const { district } = actor
  const today = dayOf(at.toISOString())
  const key = { district, shopId: shop.shopId }
  const [since, objected] = await Promise.all([deps.store.since.get(key), deps.store.objectedOf(key)])
  const ledgers = await Promise.all(
    owedLedgers(shop).map(async ({ kind, rhythm, basis }) => {
      const kept = (await deps.store.entriesOf(key, kind, today)).map(keptOf)
      const days = { openMonths: shop.openMonths }
      const standing = standingOn({ rhythm, since: since?.since[kind], days, kept }, today, today)
      return { kind, rhythm, basis, standing, entriesToday: kept.length }
    }),
  )
  const inService = await inServiceAt(deps, actor, shop)
  const businessTypes = [...shop.businessTypes]
  return { shopName: shop.name, businessTypes, today, ledgers, objected: objected.map(lineOf), inService }
})
