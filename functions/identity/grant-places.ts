import type { Grant } from '@app/types/identity/contract'
import { type Refused, refuse } from '../platform/verb'
import type { AskRegister } from './deps'

/** Refused when a grant speaks of a station, or of a grid in it, that the register does not have. */
export const refuseUnknownPlaces = async (
  register: AskRegister,
  district: string,
  grant: Grant,
): Promise<Refused | undefined> => {
  for (const { stationId, gridIds } of placesIn(grant)) {
    if (!(await register.stationHolds(district, stationId, gridIds))) return refuse('place.unknown')
  }
  return undefined
}

/** Stations that a grant speaks of, each with the grids. */
export const placesIn = (
  grant: Grant,
): readonly { readonly stationId: string; readonly gridIds: readonly string[] }[] => {
  if (grant.role === 'inspector') return [grant]
  if (grant.role === 'stationHead') return [{ ...grant, gridIds: [] }]
  return grant.role === 'leader' ? (grant.stationIds ?? []).map((stationId) => ({ stationId, gridIds: [] })) : []
}
