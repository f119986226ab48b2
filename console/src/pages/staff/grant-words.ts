import type { Grant } from '@app/types/identity/contract'
import { roleNames } from '@app/types/identity/values'
import { dayInWords } from '../../words/day'

type Named = {
  readonly stationId: string
  readonly name: string
  readonly grids: readonly { readonly gridId: string; readonly name: string }[]
}

/** A role with what belongs to it: stations and grids of staff, shops of a merchant. */
export const grantInWords = (grant: Grant, stations: readonly Named[]): string => {
  const name = roleNames[grant.role]
  if (grant.role === 'merchant' || grant.role === 'employee') return `${name}，${grant.shopIds.length} 家店`
  if (grant.role === 'stationHead') return `${name}，${stationName(grant.stationId, stations)}`
  if (grant.role === 'leader')
    return `${name}，${grant.stationIds?.map((id) => stationName(id, stations)).join('、') ?? '全区'}`
  if (grant.role !== 'inspector') return name
  const station = stations.find(({ stationId }) => stationId === grant.stationId)
  const grids = (station?.grids ?? []).filter(({ gridId }) => grant.gridIds.includes(gridId)).map((grid) => grid.name)
  const where = grids.length > 0 ? grids.join('、') : `${grant.gridIds.length} 个网格`
  return `${name}，${stationName(grant.stationId, stations)}，${where}`
}

const stationName = (stationId: string, stations: readonly Named[]): string =>
  stations.find((station) => station.stationId === stationId)?.name ?? '别的所'

/** Certificate (执法证) of an inspector with its last day. */
export const certificateOf = (
  grants: readonly Grant[],
): { readonly number: string; readonly until: string; readonly day: string } | undefined => {
  const grant = grants.find((one) => one.role === 'inspector')
  if (grant?.role !== 'inspector') return undefined
  return {
    number: grant.certificateNumber,
    until: dayInWords(grant.certificateValidUntil),
    day: grant.certificateValidUntil,
  }
}
