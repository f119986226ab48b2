import type { Grant } from '@app/types/identity/contract'
import { type Asked, type Changed, isRefused, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { IdentityDeps } from './deps'
import { refuseUnknownPlaces } from './grant-places'
import { invitationToken } from './secrets'

type Input = { readonly name: string; readonly grant: Grant; readonly expiresInDays: number }
type Answer = { readonly invitationId: string; readonly token: string; readonly expiresAt: string }

/** The office invites whom it works with; accounts of administrators are the security administrator's. */
export const createInvitation =
  ({ store, register, newId, secret }: IdentityDeps) =>
  async ({ actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { grant, name } = input
    if (actor.kind !== 'person' || !may.inviteAs(actor, grant.role)) return refuse('access.denied')
    const known = await grantExists(register, actor.district, grant)
    if (isRefused(known)) return known
    const invitationId = newId()
    const expiresAt = new Date(at.getTime() + input.expiresInDays * 86_400_000).toISOString()
    const invitation = {
      revision: 1,
      district: actor.district,
      invitationId,
      name,
      grant,
      state: 'open' as const,
      createdAt: at.toISOString(),
      createdBy: actor.name,
      expiresAt,
    }
    return {
      answer: { invitationId, token: invitationToken(secret, actor.district, invitationId), expiresAt },
      writes: [store.invitations.insert(invitation)],
      subject: `invitation:${invitationId}`,
    }
  }

const grantExists = async (
  register: IdentityDeps['register'],
  district: string,
  grant: Grant,
): Promise<true | Refused> => {
  if (grant.role === 'merchant') {
    const names = await register.shopNames(district, grant.shopIds)
    return names.length > 0 && names.every(Boolean) ? true : refuse('shop.unknown', grant.shopIds)
  }
  return (await refuseUnknownPlaces(register, district, grant)) ?? true
}
