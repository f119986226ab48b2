import type { SavedView, ViewedList } from '../../client/view-memory'

/** More would be a list to search in, not a row to choose from. */
export const mostViews = 20
export const longestName = 12

/** A list whose conditions and order can be saved. */
export type ListOfViews = {
  readonly list: ViewedList
  /** Conditions and order of an address in one written form; neither page nor day: those pass. */
  readonly queryOf: (params: URLSearchParams) => string
  /** What somebody might call a view of it. */
  readonly example: string
}

/** The address of a view. The day looked at stays. */
export const viewAddress = (params: URLSearchParams, view: SavedView | undefined): string => {
  const next = new URLSearchParams(view?.query)
  const day = params.get('day')
  if (view !== undefined) next.set('view', view.name)
  if (day !== null) next.set('day', day)
  return `?${next}`
}

export const viewNamed = (views: readonly SavedView[], name: string | null): SavedView | undefined =>
  views.find((view) => view.name === name)

/** The view under its name: in the place of its namesake, else last. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  viewNamed(views, view.name) ? views.map((one) => (one.name === view.name ? view : one)) : [...views, view]

export const renamed = (views: readonly SavedView[], from: string, to: string): readonly SavedView[] =>
  views.map((view) => (view.name === from ? { ...view, name: to } : view))

/** Puts a view back where it was. */
export const restored = (views: readonly SavedView[], view: SavedView, place: number): readonly SavedView[] =>
  viewNamed(views, view.name) || views.length >= mostViews ? views : views.toSpliced(place, 0, view)

/** What is wrong with a name; `own` is the name that the view has now. */
export const nameProblem = (views: readonly SavedView[], name: string, own?: string): string | undefined => {
  const wanted = name.trim()
  if (wanted === '') return '给视图起个名字'
  if (wanted.length > longestName) return `名字最多 ${longestName} 个字`
  return wanted !== own && viewNamed(views, wanted) ? `已经有叫“${wanted}”的视图` : undefined
}
