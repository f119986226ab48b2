/** Conditions and order of a list under a name; `query` is the search part of an address. */
export type SavedView = { readonly name: string; readonly query: string }

/** The views saved in this browser for the district it works for. */
export type ViewMemory = {
  readonly read: () => readonly SavedView[]
  /** False when the browser keeps nothing. */
  readonly keep: (views: readonly SavedView[]) => boolean
}

type Sources = {
  readonly district: () => string | undefined
  readonly store: Pick<Storage, 'getItem' | 'setItem'>
  readonly most: number
}

const isView = (one: unknown): one is SavedView =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  'query' in one &&
  typeof one.name === 'string' &&
  typeof one.query === 'string'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is kept, as far as it can be read: anybody at this desk may have written there. */
export const viewsIn = (text: string | null, most: number): readonly SavedView[] => {
  const found = parsed(text ?? '[]')
  const views = Array.isArray(found) ? found.filter(isView) : []
  const firsts = views.filter(({ name }, place) => views.findIndex((one) => one.name === name) === place)
  return firsts.slice(0, most).map(({ name, query }) => ({ name, query }))
}

/** A browser that refuses to store (private mode, full) has no views; that is no reason to fail. */
export const openViewMemory = ({ district, store, most }: Sources): ViewMemory => {
  const place = () => `qing.shop-views.${district() ?? ''}`
  const attempt = <T>(run: () => T, otherwise: T): T => {
    try {
      return run()
    } catch {
      return otherwise
    }
  }
  return {
    read: () => attempt(() => viewsIn(store.getItem(place()), most), []),
    keep: (views) =>
      attempt(() => {
        store.setItem(place(), JSON.stringify(views))
        return true
      }, false),
  }
}
