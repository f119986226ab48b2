import type { Grant } from '@app/types/identity/contract'
import type { PasskeyRule } from '@app/types/identity/passkeys'
import type { PersonActor, UnprovenActor } from '../../platform/actor'
import { isAdministrator } from '../access'
import type { IdentityStore, StoredDistrict, StoredPerson, StoredSession } from '../store'
import type { StoredPasskey } from './store'

type Whose = { readonly district: string; readonly personId: string }

/** Somebody at a console, whether the second factor is given yet or not. */
export type AtConsole = (PersonActor | UnprovenActor) & { readonly sessionId: string }

export const isAtConsole = (actor: { readonly kind: string; readonly sessionId?: string }): actor is AtConsole =>
  (actor.kind === 'person' || actor.kind === 'unproven') && actor.sessionId !== undefined

export const passkeysOf = async (
  store: IdentityStore,
  { district, personId }: Whose,
): Promise<readonly StoredPasskey[]> => await store.passkeys.within(`D#${district}#PERSON#${personId}`, 'PASSKEY#')

export const ruleOf = ({ passkeyRule }: Pick<StoredDistrict, 'passkeyRule'>): PasskeyRule =>
  passkeyRule ? { required: true, ...passkeyRule } : { required: false, graceDays: 0 }

export const isAdministrating = (grants: readonly Grant[]): boolean => grants.some(isAdministrator)

/** When an administrator has to have a passkey at the latest; undefined where the district asks for none. */
export const passkeyDue = (
  { passkeyRule }: Pick<StoredDistrict, 'passkeyRule'>,
  { grants, since }: Pick<StoredPerson, 'grants' | 'since'>,
): string | undefined => {
  if (!passkeyRule || !isAdministrating(grants)) return undefined
  const from = Math.max(Date.parse(passkeyRule.since), Date.parse(since))
  return new Date(from + passkeyRule.graceDays * 86_400_000).toISOString()
}

type Known = { readonly person: StoredPerson; readonly district: StoredDistrict }

/** The second factor that somebody owes: a passkey used by who has one, made by who should have one by now. */
export const factorOwed = async (
  store: IdentityStore,
  { person, district }: Known,
  at: Date,
): Promise<'none' | 'use' | 'make'> => {
  if (!isAdministrating(person.grants)) return 'none'
  if ((await passkeysOf(store, person)).length > 0) return 'use'
  const due = passkeyDue(district, person)
  return due !== undefined && due <= at.toISOString() ? 'make' : 'none'
}

/** What a session that begins still wants. */
export const factorAtStart = async (store: IdentityStore, whose: Whose, at: Date): Promise<StoredSession['factor']> => {
  const person = await store.people.get(whose)
  const district = await store.districts.get({ districtId: whose.district })
  return person && district ? await factorOwed(store, { person, district }, at) : 'none'
}

/**
 * What counts of somebody's grants in WeChat, where no passkey can be used: administrators' grants do not as soon as a
 * second factor is owed (ADR 6).
 */
export const grantsInWechat = async (
  store: IdentityStore,
  known: Known,
  at: Date,
): Promise<Pick<PersonActor, 'grants' | 'withheld'>> => {
  const { grants } = known.person
  if ((await factorOwed(store, known, at)) === 'none') return { grants }
  return { grants: grants.filter((grant) => !isAdministrator(grant)), withheld: grants.filter(isAdministrator) }
}
