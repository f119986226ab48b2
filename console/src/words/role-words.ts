import type { Grant } from '@app/types/identity/contract'
import { roleNames, type StaffRole, staffRoles } from '@app/types/identity/values'

export const isStaffGrant = (grant: Grant): boolean => staffRoles.some((role) => role === grant.role)

/** Roles of a person in one line: `执法人员、业务管理员`; nobody's line is blank. */
export const rolesInWords = (grants: readonly Grant[]): string =>
  [...new Set(grants.map((grant) => roleNames[grant.role]))].join('、') || '没有角色'

export const holds = (grants: readonly Grant[], ...roles: readonly StaffRole[]): boolean =>
  grants.some((grant) => roles.some((role) => role === grant.role))

/** Whether a person keeps the shops of a station: the office of every one, a head of the own. */
export const keepsStation = (grants: readonly Grant[], stationId: string): boolean =>
  holds(grants, 'office') || grants.some((grant) => grant.role === 'stationHead' && grant.stationId === stationId)

/** A leader who is limited to no station. */
export const leadsDistrict = (grants: readonly Grant[]) =>
  grants.some((grant) => grant.role === 'leader' && grant.stationIds === undefined)

/** Stations of which a person sees everything. */
const wholeStations = (grants: readonly Grant[]): ReadonlySet<string> =>
  new Set(
    grants.flatMap((grant) => {
      if (grant.role === 'stationHead') return [grant.stationId]
      return grant.role === 'leader' ? (grant.stationIds ?? []) : []
    }),
  )

/** Whose rows a person sees, for the line at the bottom left. */
export const scopeInWords = (grants: readonly Grant[]): string => {
  if (holds(grants, 'office', 'security', 'audit') || leadsDistrict(grants)) return '范围：全区'
  const stations = wholeStations(grants).size
  if (stations > 0) return `范围：您的 ${stations} 个所`
  const grids = new Set(grants.flatMap((grant) => (grant.role === 'inspector' ? grant.gridIds : [])))
  return `范围：您的 ${grids.size} 个网格`
}
