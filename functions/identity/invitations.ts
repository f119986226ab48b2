import type { Invitation } from '@app/types/identity/contract'
import type { Role } from '@app/types/identity/values'
import { type Asked, type Changed, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { IdentityDeps } from './deps'
import { invitationIdOf } from './secrets'
import type { StoredInvitation } from './store'

/** An open invitation past its day is expired, whatever is stored. */
export const stateOf = ({ state, expiresAt }: StoredInvitation, at: Date): Invitation['state'] =>
  state === 'open' && expiresAt <= at.toISOString() ? 'expired' : state

export const listInvitations =
  ({ store }: IdentityDeps) =>
  async ({ actor, input, at }: Asked<{ readonly cursor?: string | undefined }>) => {
    const page = await store.invitations.list(`D#${actor.district}#INVITATIONS`, {
      limit: 50,
      cursor: input.cursor,
      reverse: true,
    })
    const invitations = page.items.map((invitation) => ({ ...invitation, state: stateOf(invitation, at) }))
    return { invitations, ...(page.cursor && { cursor: page.cursor }) }
  }

export const revokeInvitation =
  ({ store }: IdentityDeps) =>
  async ({
    actor,
    input,
  }: Asked<{ readonly invitationId: string }>): Promise<
    Changed<{ invitationId: string; state: 'revoked' }> | Refused
  > => {
    const { invitationId } = input
    const invitation = await store.invitations.get({ district: actor.district, invitationId })
    if (!invitation) return refuse('invitation.unknown')
    if (!may.inviteAs(actor, invitation.grant.role)) {
      return refuse('access.denied', undefined, `invitation:${invitationId}`)
    }
    if (invitation.state === 'used') return refuse('invitation.used')
    return {
      answer: { invitationId, state: 'revoked' },
      writes: [store.invitations.replace({ ...invitation, state: 'revoked' })],
      subject: `invitation:${invitationId}`,
    }
  }

type Preview = {
  readonly name: string
  readonly role: Role
  readonly bureauName: string
  readonly shopNames: string[]
  readonly state: Invitation['state']
  readonly expiresAt: string
}

/** What the invited person sees before accepting. */
export const previewInvitation =
  ({ store, register, secret }: IdentityDeps) =>
  async ({ actor, input, at }: Asked<{ readonly token: string }>): Promise<Preview | Refused> => {
    const { district } = actor
    const invitationId = invitationIdOf(secret, district, input.token)
    const invitation = invitationId && (await store.invitations.get({ district, invitationId }))
    if (!invitation) return refuse('invitation.unknown')
    const home = await store.districts.get({ districtId: district })
    const { grant, name, expiresAt } = invitation
    const shopNames = grant.role === 'merchant' ? await register.shopNames(district, grant.shopIds) : []
    return {
      name,
      role: grant.role,
      bureauName: home?.bureauName ?? '',
      shopNames: shopNames.filter((shopName) => shopName !== undefined),
      state: stateOf(invitation, at),
      expiresAt,
    }
  }
