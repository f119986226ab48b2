import { ledgerLimits } from '@app/types/ledger/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { keepsLedgers } from './access'
import type { KeptEntry } from './add-ledger-entry'
import type { LedgerDeps } from './deps'
import { type EntryAsked, loadEntry, subjectOf } from './load'
import { newVersion, type Said } from './new-version'
import { isLate } from './views'

type Input = Said & EntryAsked & { readonly reason: string }

/** A correction is a new version with its reason; what it corrects stays to be seen. */
export const correctLedgerEntry = given(
  async (deps: LedgerDeps, { actor, input, at }: Asked<Input>): Promise<Changed<KeptEntry> | Refused> => {
    const loaded = await loadEntry(deps, actor, { asked: input, mayAt: keepsLedgers })
    if (isRefused(loaded)) return loaded
    if (actor.kind !== 'person') return refuse('access.denied')
    const { shop, entry } = loaded
    if (input.content.kind !== entry.kind) return refuse('ledger.otherKind')
    if (entry.versions.length >= ledgerLimits.versions) return refuse('ledger.versionsTooMany')
    const { entryId, reason } = input
    const made = await newVersion(deps, { actor, shop, entryId, said: input, reason, at })
    if (isRefused(made)) return made
    return {
      answer: { entryId, faults: made.version.faults, late: isLate(entry) },
      writes: [deps.store.entries.replace({ ...entry, versions: [...entry.versions, made.version] }), ...made.writes],
      subject: subjectOf(input),
      reason,
    }
  },
)
