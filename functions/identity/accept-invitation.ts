import type { Role } from '@app/types/identity/values'
import type { Actor } from '../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { IdentityDeps } from './deps'
import { holds, withGrant } from './grants'
import { stateOf } from './invitations'
import type { PersonFacts } from './person-writes'
import { seatPerson } from './seat-person'
import { invitationIdOf } from './secrets'
import type { StoredInvitation, StoredPerson } from './store'

type Acceptance = { readonly token: string; readonly name?: string | undefined }
type Answer = { readonly personId: string; readonly name: string; readonly role: Role }

/** Binds the WeChat user who holds the token: somebody new, one more grant for a person, or a person who comes back. */
export const acceptInvitation = given(
  async (deps: IdentityDeps, { actor, input, at }: Asked<Acceptance>): Promise<Changed<Answer> | Refused> => {
    const asker = await askerOf(deps, actor)
    if (isRefused(asker)) return asker
    const invitation = await invitationBy(deps, actor.district, input.token)
    if (!invitation) return refuse('invitation.unknown')
    const { known } = asker
    if (known && isTakenBy(known, invitation)) return { ...answered(known, invitation), writes: [], idle: true }
    const refusal = refusalOf(invitation, known, at)
    if (refusal) return refusal
    const person = joined(deps, { ...asker, invitation, at, name: invitation.name || input.name })
    if (isRefused(person)) return person
    const used = { ...invitation, state: 'used' as const, usedBy: person.personId }
    return {
      ...answered(person, invitation),
      writes: [
        ...(await seatPerson(deps, known, person, { by: invitation.createdBy, at, reason: '接受邀请' })),
        deps.store.invitations.replace(used),
      ],
    }
  },
)

const answered = ({ personId, name }: PersonFacts, { grant }: StoredInvitation) => ({
  answer: { personId, name, role: grant.role },
  subject: `person:${personId}`,
})

type Asker = { readonly openid: string; readonly known?: StoredPerson | undefined }

/** The WeChat user and, where there is one, the account, ended or not. */
const askerOf = async ({ store }: IdentityDeps, actor: Actor): Promise<Asker | Refused> => {
  const openid = actor.kind === 'consumer' || actor.kind === 'person' ? actor.openid : undefined
  if (!openid) return refuse('access.denied')
  const { district } = actor
  const link = await store.links.get({ district, openid })
  return { openid, known: link && (await store.people.get({ district, personId: link.personId })) }
}

const invitationBy = async (
  { store, secret }: IdentityDeps,
  district: string,
  token: string,
): Promise<StoredInvitation | undefined> => {
  const invitationId = invitationIdOf(secret, district, token)
  return invitationId ? await store.invitations.get({ district, invitationId }) : undefined
}

/** A phone that asks again: who came back asks under another name than before, so that no key would answer. */
const isTakenBy = ({ personId, state, grants }: StoredPerson, { usedBy, grant }: StoredInvitation): boolean =>
  usedBy === personId && state === 'active' && holds(grants, grant)

/** Whose account was ended comes back by an invitation that was made since: an old one in the drawer is none. */
const refusalOf = (invitation: StoredInvitation, known: StoredPerson | undefined, at: Date): Refused | undefined => {
  const state = stateOf(invitation, at)
  if (state !== 'open') return refuse(`invitation.${state}`)
  return known?.endedAt && invitation.createdAt < known.endedAt ? refuse('account.ended') : undefined
}

type Joining = Asker & {
  readonly invitation: StoredInvitation
  readonly at: Date
  readonly name: string | undefined
}

/** Who the asker is then. Refused without a name: accounts belong to persons. */
const joined = ({ newId }: IdentityDeps, { known, openid, invitation, at, name }: Joining): PersonFacts | Refused => {
  const isHere = known?.state === 'active'
  const grants = withGrant(isHere ? known.grants : [], invitation.grant)
  if (isRefused(grants)) return grants
  if (isHere) return { ...known, grants }
  const since = at.toISOString()
  if (known) {
    const { endedAt: _, ...back } = known
    return { ...back, grants, state: 'active', since }
  }
  if (!name) return refuse('request.invalid', ['name'])
  const { district } = invitation
  return { revision: 1, district, personId: newId(), name, openid, grants, state: 'active', since }
}
