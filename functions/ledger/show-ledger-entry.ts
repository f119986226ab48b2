import { type Asked, given, isRefused } from '../platform/verb'
import { readsLedgers } from './access'
import type { LedgerDeps } from './deps'
import { type EntryAsked, loadEntry } from './load'
import { entryShown } from './views'

/** An entry with every version and every objection. */
export const showLedgerEntry = given(async (deps: LedgerDeps, { actor, input }: Asked<EntryAsked>) => {
  const loaded = await loadEntry(deps, actor, { asked: input, mayAt: readsLedgers })
  return isRefused(loaded) ? loaded : await entryShown(deps, loaded)
})
