import type { Role } from '@app/types/identity/values'
import type { Answer } from '../data/api'

type Me = Answer<'identity', 'me'>
export type Person = NonNullable<Me['person']>

/** Which door the app stands open at: what the tab bar and the home page show. */
export type DoorRole = Extract<Role, 'consumer' | 'merchant' | 'inspector' | 'stationHead'>

export type Session = {
  readonly district: string
  readonly role: DoorRole
  /** Absent until the server has said who this is. */
  readonly me?: Me | undefined
  /** Signed out on this phone: nobody is asked for before the person signs in again. */
  readonly left?: true | undefined
}

const rank: readonly DoorRole[] = ['inspector', 'stationHead', 'merchant', 'consumer']

/** Roles that count at the computer alone: an administrator's, where a passkey is owed. */
export const rolesAtConsole = (me: Me | undefined): readonly Role[] =>
  me?.passkey?.state === 'atConsole' ? me.passkey.roles : []

/** Every role a person has, wherever it counts. */
export const rolesOf = (me: Me | undefined): readonly Role[] => [
  ...(me?.person?.grants.map(({ role }) => role) ?? []),
  ...rolesAtConsole(me),
]

/** The doors a person may use, the one with most work first; everyone may be a consumer. Who works in a shop comes through the merchants'. */
export const doorsOf = (me: Me | undefined): readonly DoorRole[] => {
  const granted = new Set<string>(me?.person?.grants.map(({ role }) => (role === 'employee' ? 'merchant' : role)) ?? [])
  return rank.filter((role) => role === 'consumer' || granted.has(role))
}

/** Keeps a chosen door as long as it is still open to the person. */
export const doorFor = (me: Me | undefined, chosen: unknown): DoorRole => {
  const open = doorsOf(me)
  return open.find((role) => role === chosen) ?? open[0] ?? 'consumer'
}

/** Whether somebody inspects, whichever door stands open. */
export const inspects = (me: Me | undefined): boolean =>
  me?.person?.grants.some(({ role }) => role === 'inspector') ?? false

/** Whether somebody runs a shop, as one who only works there does not. */
export const runs = (me: Me | undefined, shopId: string): boolean =>
  me?.person?.grants.some((grant) => grant.role === 'merchant' && grant.shopIds.includes(shopId)) ?? false
