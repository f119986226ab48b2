import { dayOf, daysBetween } from '@app/rules/time/day'
import { ledgerLimits } from '@app/types/ledger/values'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { keepsLedgers } from './access'
import type { LedgerDeps } from './deps'
import { loadShop, subjectOf } from './load'
import { newVersion, type Said } from './new-version'
import type { StoredEntry } from './store'
import { isLate } from './views'

type Input = Said & { readonly shopId: string; readonly entryId: string; readonly day: string }
export type KeptEntry = {
  readonly entryId: string
  readonly faults: StoredEntry['versions'][number]['faults']
  readonly late: boolean
}

/** An entry about a day; one of a day that is over is kept as late, with both times. */
export const addLedgerEntry = given(
  async (deps: LedgerDeps, { actor, input, at }: Asked<Input>): Promise<Changed<KeptEntry> | Refused> => {
    const shop = await loadShop(deps, actor, { shopId: input.shopId, mayAt: keepsLedgers })
    if (isRefused(shop)) return shop
    if (actor.kind !== 'person') return refuse('access.denied')
    const refusal = refuseShop(shop) ?? refuseDay(input.day, at) ?? (await refuseEntry(deps, shop, input))
    if (refusal) return refusal
    const { entryId, day, content } = input
    const made = await newVersion(deps, { actor, shop, entryId, said: input, at })
    if (isRefused(made)) return made
    const { district, shopId } = shop
    const entry: StoredEntry = {
      revision: 1,
      district,
      shopId,
      kind: content.kind,
      day,
      entryId,
      versions: [made.version],
      objections: [],
    }
    return {
      answer: { entryId, faults: made.version.faults, late: isLate(entry) },
      writes: [deps.store.entries.insert(entry), ...(await sinceWrites(deps, entry)), ...made.writes],
      subject: subjectOf(input),
    }
  },
)

const refuseShop = ({ status }: StoredShop): Refused | undefined => {
  if (status === 'closed') return refuse('shop.closed')
  if (status === 'moved') return refuse('shop.moved')
  return status === 'merged' ? refuse('shop.merged') : undefined
}

const refuseDay = (day: string, at: Date): Refused | undefined => {
  const past = daysBetween(day, dayOf(at.toISOString()))
  if (past < 0) return refuse('ledger.dayAhead', ['day'])
  return past > ledgerLimits.daysBack ? refuse('ledger.dayTooFar', ['day']) : undefined
}

const refuseEntry = async ({ store }: LedgerDeps, shop: StoredShop, { content, day, entryId }: Input) => {
  const ofDay = await store.entriesOf(shop, content.kind, day)
  if (ofDay.some((entry) => entry.entryId === entryId)) return refuse('ledger.entryKnown')
  return ofDay.length >= ledgerLimits.entriesOfDay ? refuse('ledger.dayFull') : undefined
}

/** The first day of a ledger, before which it was kept elsewhere, and the last: most entries move neither. */
const sinceWrites = async ({ store }: LedgerDeps, entry: StoredEntry): Promise<readonly Write[]> => {
  const { district, shopId, kind, day } = entry
  const known = await store.since.get({ district, shopId })
  const [first = day, newest = day] = [known?.since[kind], known?.last[kind]]
  if (known?.since[kind] && first <= day && newest >= day) return []
  const since = { ...known?.since, [kind]: first < day ? first : day }
  const last = { ...known?.last, [kind]: newest > day ? newest : day }
  return [
    known
      ? store.since.replace({ ...known, since, last })
      : store.since.insert({ revision: 1, district, shopId, since, last }),
  ]
}
