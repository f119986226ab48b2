import { openKept, type Place } from './browser-store'

/** Conditions and order of a list under a name; `query` is the search part of an address. */
export type SavedView = { readonly name: string; readonly query: string }

/** Lists that have views of their own. */
export type ViewedList = 'shop' | 'staff' | 'inspection' | 'rectification'

/** The views saved in this browser for the district it works for. */
export type ViewMemory = {
  readonly read: (list: ViewedList) => readonly SavedView[]
  /** False when the browser keeps nothing. */
  readonly keep: (views: readonly SavedView[], list: ViewedList) => boolean
}

const isView = (one: unknown): one is SavedView =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  'query' in one &&
  typeof one.name === 'string' &&
  typeof one.query === 'string'

/** Views among what was kept: a name once, and no more than a row holds. */
const viewsIn = (found: readonly unknown[], most: number): readonly SavedView[] => {
  const views = found.filter(isView)
  const firsts = views.filter(({ name }, place) => views.findIndex((one) => one.name === name) === place)
  return firsts.slice(0, most).map(({ name, query }) => ({ name, query }))
}

export const openViewMemory = ({ most, ...place }: Place & { readonly most: number }): ViewMemory => {
  const of = (list: ViewedList) => openKept(place, `${list}-views`, (found) => viewsIn(found, most))
  return { read: (list) => of(list).read(), keep: (views, list) => of(list).keep(views) }
}
