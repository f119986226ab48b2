import { type ShopStatus, shopStatuses, shopStatusNames } from '@app/types/shop/values'

/** What the list of shops is narrowed to; all of it stands in the address. */
export type ShopFilter = {
  readonly q?: string
  readonly stationId?: string
  readonly gridId?: string
  readonly status?: ShopStatus
}

export const filterKeys = ['q', 'stationId', 'gridId', 'status'] as const
type FilterKey = (typeof filterKeys)[number]

const isStatus = (value: string | null): value is ShopStatus => shopStatuses.some((status) => status === value)

/** Reads an address; what it cannot mean is left out. */
export const filterIn = (params: URLSearchParams): ShopFilter => {
  const [q, stationId, gridId, status] = filterKeys.map((key) => params.get(key) || undefined)
  return {
    ...(q === undefined ? {} : { q: q.slice(0, 60) }),
    ...(stationId === undefined ? {} : { stationId }),
    ...(gridId === undefined ? {} : { gridId }),
    ...(isStatus(status ?? null) ? { status: status as ShopStatus } : {}),
  }
}

/** The address with one condition changed; a changed condition starts at the first page, another station at all grids. */
export const withCondition = (params: URLSearchParams, key: FilterKey, value: string | undefined): URLSearchParams => {
  const next = new URLSearchParams(params)
  for (const gone of ['page', ...(key === 'stationId' ? ['gridId'] : [])]) next.delete(gone)
  if (value) next.set(key, value)
  else next.delete(key)
  return next
}

/** The condition that most likely left nothing over, and what dropping it is called. */
export const narrowest = (filter: ShopFilter): { readonly key: FilterKey; readonly words: string } | undefined => {
  if (filter.q !== undefined) return { key: 'q', words: '不按名称找' }
  if (filter.gridId !== undefined) return { key: 'gridId', words: '看全所的商户' }
  if (filter.stationId !== undefined) return { key: 'stationId', words: '看全区的商户' }
  return filter.status === undefined ? undefined : { key: 'status', words: `不只看${shopStatusNames[filter.status]}的` }
}

/** Title of an empty result. */
export const emptyTitle = ({ q, ...rest }: ShopFilter): string => {
  if (q !== undefined) return `没有叫“${q}”的店`
  return Object.keys(rest).length === 0 ? '还没有登记商户' : '这些条件下没有商户'
}
