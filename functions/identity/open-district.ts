import type { NewId } from '../platform/ports/clock'
import type { Commit } from '../platform/ports/records'
import { administratorRoles } from './access'
import { invitationToken, type TokenSecret } from './secrets'
import type { IdentityStore } from './store'

export type OpenDistrictParts = {
  readonly store: IdentityStore
  readonly commit: Commit
  readonly newId: NewId
  readonly secret: TokenSecret
}

export type NewDistrict = { readonly districtId: string; readonly name: string; readonly bureauName: string }

export type BootstrapInvitation = { readonly role: (typeof administratorRoles)[number]; readonly token: string }

const bootstrapDays = 30

/**
 * Opens a district once and invites its three administrators; whoever runs the deployment hands these out. Answers
 * undefined when the district is already there.
 */
export const openDistrict = async (
  { store, commit, newId, secret }: OpenDistrictParts,
  district: NewDistrict,
  at: Date,
): Promise<readonly BootstrapInvitation[] | undefined> => {
  const invited = administratorRoles.map((role) => ({ role, invitationId: newId() }))
  const { refused } = await commit([
    store.districts.insert({ revision: 1, ...district, createdAt: at.toISOString() }),
    ...invited.map(({ role, invitationId }) =>
      store.invitations.insert({
        revision: 1,
        district: district.districtId,
        invitationId,
        // nobody knows yet who it will be
        name: '',
        grant: { role },
        state: 'open',
        createdAt: at.toISOString(),
        createdBy: '系统',
        expiresAt: new Date(at.getTime() + bootstrapDays * 86_400_000).toISOString(),
      }),
    ),
  ])
  if (refused) return undefined
  return invited.map(({ role, invitationId }) => ({
    role,
    token: invitationToken(secret, district.districtId, invitationId),
  }))
}
