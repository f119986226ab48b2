import type { Grant } from '@app/types/identity/contract'
import { type Actor, grantOf, type PersonActor } from '../platform/actor'

const isPerson = (actor: Actor): actor is PersonActor => actor.kind === 'person'
const inWechat = (actor: Actor) => actor.kind === 'consumer' || (isPerson(actor) && actor.openid !== undefined)
const isStaff = (actor: Actor) => isPerson(actor) && actor.grants.some(({ role }) => role !== 'merchant')

/** Who may ask what of identity. A consumer whose account was ended keeps only what every consumer has. */
export const may = {
  me: (actor: Actor) => actor.kind === 'consumer' || isPerson(actor),
  listColleagues: (actor: Actor) => grantOf(actor, 'inspector') !== undefined,
  invite: (actor: Actor) => grantOf(actor, 'office') !== undefined || grantOf(actor, 'security') !== undefined,
  /** The office invites inspectors and merchants; administrators are the security administrator's business. */
  inviteAs: (actor: Actor, role: Grant['role']) =>
    grantOf(actor, role === 'merchant' || role === 'inspector' ? 'office' : 'security') !== undefined,
  listStaff: (actor: Actor) => grantOf(actor, 'office') !== undefined || grantOf(actor, 'security') !== undefined,
  endAccount: (actor: Actor) => grantOf(actor, 'security') !== undefined,
  /** Who invites merchants. */
  endMembership: (actor: Actor) => grantOf(actor, 'office') !== undefined,
  acceptInvitation: inWechat,
  startSignIn: (actor: Actor) => actor.kind === 'anonymous',
  pollSignIn: (actor: Actor) => actor.kind === 'anonymous',
  confirmSignIn: (actor: Actor) => isStaff(actor) && inWechat(actor),
  endSession: isPerson,
}

/** Administrators are three persons (三员分立): nobody holds two of these. */
export const administratorRoles = ['office', 'security', 'audit'] as const
