import { type ChangeableGrant, type Grant, InvitedGrant } from '@app/types/identity/contract'
import { type StaffRole, staffRoles } from '@app/types/identity/values'

/** What is written in the form. Everything but name and role belongs to some roles only. */
export type Draft = {
  readonly name: string
  readonly role: StaffRole | 'merchant'
  readonly certificateNumber?: string
  readonly certificateValidUntil?: string
  readonly stationId?: string
  readonly stationIds?: readonly string[]
  readonly gridIds?: readonly string[]
  readonly shopIds?: readonly string[]
  readonly expiresInDays: number
}

/** What of somebody's grants can be put otherwise without an invitation. */
export const changeableIn = (grants: readonly Grant[]): readonly ChangeableGrant[] =>
  grants.flatMap((grant) =>
    grant.role === 'inspector' || grant.role === 'stationHead' || grant.role === 'leader' ? [grant] : [],
  )

export const invitable = [...staffRoles, 'merchant'] as const

/** What belongs to a role: what was filled in for another one stays behind. */
const ownOf = ({
  certificateNumber,
  certificateValidUntil,
  stationId,
  gridIds = [],
  shopIds = [],
  ...draft
}: Draft) => {
  const { role, stationIds = [] } = draft
  if (role === 'inspector') return { certificateNumber, certificateValidUntil, stationId, gridIds }
  if (role === 'stationHead') return { stationId }
  if (role === 'leader') return stationIds.length > 0 ? { stationIds } : {}
  return role === 'merchant' ? { shopIds } : {}
}

/** The grant of a draft, as the contract wants it; undefined when something that belongs to the role is missing. */
export const grantOf = (draft: Draft): InvitedGrant | undefined => {
  const parsed = InvitedGrant.safeParse({ role: draft.role, ...ownOf(draft) })
  return parsed.success ? parsed.data : undefined
}
