import type { BootstrapInvitation } from '@app/functions/identity/open-district'
import { invitationToken } from '@app/functions/identity/secrets'
import type { IdentityStore } from '@app/functions/identity/store'
import { administratorRoles } from '@app/types/identity/values'
import { demoDistrict } from './district'

const pageSize = 200

/** The bootstrap invitations that nobody has taken and that have not expired: printed again at every start. */
export const openInvitations = async (
  store: Pick<IdentityStore, 'invitations'>,
  secret: string,
  at: Date,
): Promise<readonly BootstrapInvitation[]> => {
  const { districtId } = demoDistrict
  const { items } = await store.invitations.list(`D#${districtId}#INVITATIONS`, { limit: pageSize })
  return items.flatMap(({ invitationId, grant, state, createdBy, expiresAt }) => {
    const role = administratorRoles.find((one) => one === grant.role)
    const isOpen = state === 'open' && createdBy === '系统' && expiresAt > at.toISOString()
    return role && isOpen ? [{ role, token: invitationToken(secret, districtId, invitationId) }] : []
  })
}
