import type { Passkey, PasskeyRule } from '@app/types/identity/passkeys'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { IdentityDeps } from '../deps'
import { sessionsOf } from '../sessions'
import type { StoredDistrict } from '../store'
import { isAtConsole, passkeysOf, ruleOf } from './factor'
import type { StoredPasskey } from './store'

const shown = ({ passkeyId, name, createdAt, lastUsedAt, synced }: StoredPasskey): Passkey => ({
  passkeyId,
  name,
  createdAt,
  synced,
  ...(lastUsedAt && { lastUsedAt }),
})

/** The own passkeys, and what the district asks for. */
export const listMyPasskeys = given(async ({ store }: IdentityDeps, { actor }: Asked<unknown>) => {
  if (!isAtConsole(actor)) return refuse('access.denied')
  const district = await store.districts.get({ districtId: actor.district })
  if (!district) return refuse('district.unknown')
  return { passkeys: (await passkeysOf(store, actor)).map(shown), rule: ruleOf(district) }
})

type Reset = { readonly personId: string; readonly reason: string }

/**
 * For somebody who lost every passkey: takes them off and ends every session. Never one's own: a second person looks who
 * asks (三员分立).
 */
export const resetPasskeys = given(
  async ({ store }: IdentityDeps, { actor, input }: Asked<Reset>): Promise<Changed<{ removed: number }> | Refused> => {
    const { personId, reason } = input
    const person = await store.people.get({ district: actor.district, personId })
    if (!person) return refuse('person.unknown')
    if (actor.kind === 'person' && actor.personId === personId) return refuse('passkey.own')
    const passkeys = await passkeysOf(store, person)
    const sessions = await sessionsOf(store, person, 80)
    return {
      answer: { removed: passkeys.length },
      writes: [
        ...passkeys.map((passkey) => store.passkeys.remove(passkey)),
        ...sessions.map((session) => store.sessions.remove(session)),
      ],
      subject: `person:${personId}`,
      reason,
    }
  },
)

type Rule = { readonly required: boolean; readonly graceDays: number; readonly reason: string }

/** Asks every administrator of the district for a passkey, so many days from now; or no longer does. */
export const requirePasskeys = given(
  async ({ store }: IdentityDeps, { actor, input, at }: Asked<Rule>): Promise<Changed<PasskeyRule> | Refused> => {
    const { required, graceDays, reason } = input
    const district = await store.districts.get({ districtId: actor.district })
    if (!district) return refuse('district.unknown')
    const { passkeyRule: _, ...rest } = district
    const next: StoredDistrict = required ? { ...rest, passkeyRule: { since: at.toISOString(), graceDays } } : rest
    return {
      answer: ruleOf(next),
      writes: [store.districts.replace(next)],
      subject: `district:${actor.district}`,
      reason,
    }
  },
)
