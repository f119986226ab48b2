import { setTimeout as pause } from 'node:timers/promises'
import { administratorRoles } from '@app/types/identity/values'
import type { NewId } from '../platform/ports/clock'
import type { Commit, Write } from '../platform/ports/records'
import { invitationToken, type TokenSecret } from './secrets'
import type { IdentityStore } from './store'

type OpenDistrictParts = {
  readonly store: IdentityStore
  readonly commit: Commit
  readonly newId: NewId
  readonly secret: TokenSecret
}

type NewDistrict = { readonly districtId: string; readonly name: string; readonly bureauName: string }

export type BootstrapInvitation = { readonly role: (typeof administratorRoles)[number]; readonly token: string }

const bootstrapDays = 30
const attempts = 6

/**
 * Opens a district once and invites its three administrators; whoever runs the deployment hands these out. Answers
 * undefined when the district is already there.
 */
export const openDistrict = async (
  { store, commit, newId, secret }: OpenDistrictParts,
  district: NewDistrict,
  at: Date,
): Promise<readonly BootstrapInvitation[] | undefined> => {
  const { districtId } = district
  const invited = administratorRoles.map((role) => ({ role, invitationId: newId() }))
  const isNew = await inserted(commit, districtId, [
    store.districts.insert({ revision: 1, ...district, createdAt: at.toISOString() }),
    ...invited.map(({ role, invitationId }) =>
      store.invitations.insert({
        revision: 1,
        district: districtId,
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
  if (!isNew) return undefined
  return invited.map(({ role, invitationId }) => ({
    role,
    token: invitationToken(secret, districtId, invitationId),
  }))
}

/** False when something is there already. Another transaction that held a row for a moment says nothing of the kind. */
const inserted = async (commit: Commit, districtId: string, writes: readonly Write[]): Promise<boolean> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { refused } = await commit(writes)
    if (!refused) return true
    if (refused.length > 0) return false
    await pause(attempt * 20)
  }
  throw new Error(`another transaction held ${districtId} all the time`)
}
