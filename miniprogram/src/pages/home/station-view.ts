import { addDays } from '@app/rules/time/day'
import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'

/** What a head looks at among the shops of the own station. */
export const stationViews = ['all', 'flagged', 'unvisited'] as const
export type StationView = (typeof stationViews)[number]

export const stationViewNames: Readonly<Record<StationView, string>> = {
  all: '全部',
  flagged: '待核对',
  unvisited: '90 天没查',
}

/** What the server is asked for a view. */
const askedFor = (view: StationView, today: string): NonNullable<Parameters<Api['shop']['listShops']>[0]> => {
  if (view === 'flagged') return { flagged: 'yes' }
  return view === 'unvisited' ? { status: 'active', notInspectedSince: addDays(today, -90) } : {}
}

export type Wanted = { readonly view: StationView; readonly typed: string; readonly today: string }
export type StationShops = Answer<'shop', 'listShops'>

/** The first page of the station's shops in a view, found by name, initials or code. The scope is the server's. */
export const readStationShops = (api: Api, { view, typed, today }: Wanted): Promise<Outcome<StationShops>> => {
  const q = typed.trim()
  return api.shop.listShops({ ...askedFor(view, today), ...(q && { q }) })
}
