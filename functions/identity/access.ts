import type { Grant } from '@app/types/identity/contract'
import { administratorRoles } from '@app/types/identity/values'
import { type Actor, grantOf, type PersonActor, type UnprovenActor } from '../platform/actor'
import { seesDistrict } from '../platform/reach'
import { isShopGrant } from './shop-grant'

const isPerson = (actor: Actor): actor is PersonActor => actor.kind === 'person'
const inWechat = (actor: Actor) => actor.kind === 'consumer' || (isPerson(actor) && actor.openid !== undefined)
/** Also whoever's grants all wait for a console: it is opened from the phone. */
const isStaff = (actor: Actor) =>
  isPerson(actor) && [...actor.grants, ...(actor.withheld ?? [])].some((grant) => !isShopGrant(grant))

export const isAdministrator = ({ role }: Grant) => administratorRoles.some((one) => one === role)

/** Whoever invites somebody as this. */
export const inviterOf = (role: Grant['role']): 'office' | 'security' =>
  administratorRoles.some((one) => one === role) ? 'security' : 'office'

const isAdminAtConsole = (actor: Actor) =>
  isPerson(actor) && actor.sessionId !== undefined && actor.grants.some(isAdministrator)
const isUnproven = (actor: Actor, step: UnprovenActor['step']) => actor.kind === 'unproven' && actor.step === step

/** Who may ask what of identity. A consumer whose account was ended keeps only what every consumer has. */
export const may = {
  me: (actor: Actor) => actor.kind === 'consumer' || isPerson(actor) || actor.kind === 'unproven',
  /** Drafts are made in WeChat, by inspectors. */
  openDrafts: (actor: Actor): actor is PersonActor =>
    isPerson(actor) && inWechat(actor) && grantOf(actor, 'inspector') !== undefined,
  /** With whom an inspector goes; whom a head or the office sends in a recused inspector's stead. */
  listColleagues: (actor: Actor) =>
    (['inspector', 'stationHead', 'office'] as const).some((role) => grantOf(actor, role) !== undefined),
  invite: (actor: Actor) => grantOf(actor, 'office') !== undefined || grantOf(actor, 'security') !== undefined,
  /** The office invites whom it works with; administrators are the security administrator's business. */
  inviteAs: (actor: Actor, role: Grant['role']) => grantOf(actor, inviterOf(role)) !== undefined,
  listStaff: (actor: Actor) =>
    (['office', 'security', 'stationHead', 'leader'] as const).some((role) => grantOf(actor, role) !== undefined),
  /** Everyone with an account; others see the staff of their stations. */
  listEveryone: (actor: Actor) => grantOf(actor, 'security') !== undefined || seesDistrict(actor),
  inviteBySheet: (actor: Actor) => grantOf(actor, 'office') !== undefined,
  /** Whoever invites inspectors, heads and leaders. */
  changeGrant: (actor: Actor) => grantOf(actor, 'office') !== undefined,
  endSessionsOf: (actor: Actor) => grantOf(actor, 'security') !== undefined,
  endAccount: (actor: Actor) => grantOf(actor, 'security') !== undefined,
  /** Who invites merchants. */
  endMembership: (actor: Actor) => grantOf(actor, 'office') !== undefined,
  acceptInvitation: inWechat,
  startSignIn: (actor: Actor) => actor.kind === 'anonymous',
  pollSignIn: (actor: Actor) => actor.kind === 'anonymous',
  confirmSignIn: (actor: Actor) => isStaff(actor) && inWechat(actor),
  ownSessions: isPerson,
  /** Whoever is signed in at a console half or whole may leave. */
  endSession: (actor: Actor) => isPerson(actor) || actor.kind === 'unproven',
  /** Administrators at a console; whoever still owes the first one makes it, and nothing else. */
  makePasskey: (actor: Actor) => isAdminAtConsole(actor) || isUnproven(actor, 'make'),
  usePasskey: (actor: Actor) => isAdminAtConsole(actor) || isUnproven(actor, 'use'),
  keepPasskeys: isAdminAtConsole,
  ruleOverPasskeys: (actor: Actor) => grantOf(actor, 'security') !== undefined,
}
