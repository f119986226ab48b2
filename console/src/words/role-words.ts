import type { Grant } from '@app/types/identity/contract'
import { roleNames, type StaffRole, staffRoles } from '@app/types/identity/values'

export const isStaffGrant = (grant: Grant): boolean => staffRoles.some((role) => role === grant.role)

/** Roles of a person in one line: `执法人员、业务管理员`; nobody's line is blank. */
export const rolesInWords = (grants: readonly Grant[]): string =>
  [...new Set(grants.map((grant) => roleNames[grant.role]))].join('、') || '没有角色'

export const holds = (grants: readonly Grant[], ...roles: readonly StaffRole[]): boolean =>
  grants.some((grant) => roles.some((role) => role === grant.role))

/** Whose rows a person sees, for the line at the bottom left. */
export const scopeInWords = (grants: readonly Grant[]): string => {
  if (holds(grants, 'office', 'security', 'audit')) return '范围：全区'
  const grids = new Set(grants.flatMap((grant) => (grant.role === 'inspector' ? grant.gridIds : [])))
  return `范围：您的 ${grids.size} 个网格`
}
