import type { Grant } from '@app/types/identity/contract'
import { mostShops, type Role } from '@app/types/identity/values'
import type { Actor } from '../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { administratorRoles } from './access'
import type { IdentityDeps } from './deps'
import { stateOf } from './invitations'
import { type PersonFacts, personWrites } from './person-writes'
import { invitationIdOf } from './secrets'
import type { StoredInvitation } from './store'

type Acceptance = { readonly token: string; readonly name?: string | undefined }
type Answer = { readonly personId: string; readonly name: string; readonly role: Role }

/** Binds the WeChat user who holds the token: a new person, or one more grant for a known one. */
export const acceptInvitation = given(
  async (deps: IdentityDeps, asked: Asked<Acceptance>): Promise<Changed<Answer> | Refused> => {
    const { actor, input, at } = asked
    const openid = openidOf(actor)
    if (isRefused(openid)) return openid
    const invitation = await openInvitation(deps, actor.district, input.token, at)
    if (isRefused(invitation)) return invitation
    const known = await knownAs(deps, actor)
    const grants = grantsWith(known?.grants ?? [], invitation.grant)
    if (isRefused(grants)) return grants
    const person = known ?? newPerson(deps, { invitation, openid, at, name: invitation.name || input.name })
    if (!person) return refuse('request.invalid', ['name'])
    const { personId, name } = person
    return {
      answer: { personId, name, role: invitation.grant.role },
      writes: [
        ...personWrites(deps.store, known, { ...person, grants }),
        deps.store.invitations.replace({ ...invitation, state: 'used', usedBy: personId }),
      ],
      subject: `person:${personId}`,
    }
  },
)

const knownAs = async ({ store }: IdentityDeps, actor: Actor): Promise<PersonFacts | undefined> =>
  actor.kind === 'person' ? await store.people.get(actor) : undefined

const openidOf = (actor: Actor): string | Refused => {
  if (actor.kind === 'consumer' && actor.ended) return refuse('account.ended')
  const openid = actor.kind === 'consumer' || actor.kind === 'person' ? actor.openid : undefined
  return openid ?? refuse('access.denied')
}

const openInvitation = async (
  { store, secret }: IdentityDeps,
  district: string,
  token: string,
  at: Date,
): Promise<StoredInvitation | Refused> => {
  const invitationId = invitationIdOf(secret, district, token)
  const invitation = invitationId && (await store.invitations.get({ district, invitationId }))
  if (!invitation) return refuse('invitation.unknown')
  const state = stateOf(invitation, at)
  return state === 'open' ? invitation : refuse(`invitation.${state}`)
}

const isAdministrator = ({ role }: Grant) => administratorRoles.some((one) => one === role)

const twoAdministrators = (grants: readonly Grant[], next: Grant) =>
  isAdministrator(next) && grants.some((grant) => isAdministrator(grant) && grant.role !== next.role)

/** What somebody may be then, unless no one person may be that. */
const grantsWith = (held: readonly Grant[], next: Grant): Grant[] | Refused => {
  if (twoAdministrators(held, next)) return refuse('invitation.personTaken')
  const grants = withGrant(held, next)
  return grants.some(tooManyShops) ? refuse('invitation.tooManyShops') : grants
}

/** A merchant's shops add up; any other grant replaces the one of the same role. */
const withGrant = (grants: readonly Grant[], next: Grant): Grant[] => {
  const others = grants.filter(({ role }) => role !== next.role)
  if (next.role !== 'merchant') return [...others, next]
  const held = grants.flatMap((grant) => (grant.role === 'merchant' ? grant.shopIds : []))
  return [...others, { role: 'merchant', shopIds: [...new Set([...held, ...next.shopIds])] }]
}

const tooManyShops = (grant: Grant) => grant.role === 'merchant' && grant.shopIds.length > mostShops

type Joining = {
  readonly invitation: StoredInvitation
  readonly openid: string
  readonly at: Date
  readonly name: string | undefined
}

/** Undefined without a name: accounts belong to persons. */
const newPerson = ({ newId }: IdentityDeps, { invitation, openid, at, name }: Joining): PersonFacts | undefined =>
  name
    ? {
        revision: 1,
        district: invitation.district,
        personId: newId(),
        name,
        openid,
        grants: [invitation.grant],
        state: 'active',
        since: at.toISOString(),
      }
    : undefined
