import { useSearchParams } from 'react-router'
import type { SavedView } from '../../client/view-memory'
import { useUndoNotice } from '../../parts/undo-notice'
import { type ListOfViews, renamed, restored, viewAddress, viewNamed, withView } from './saved-views'
import { useSavedViews } from './use-saved-views'

/** The view that the address names, and what can be done with it. */
export const useViewActions = ({ list, queryOf }: ListOfViews) => {
  const [params, setParams] = useSearchParams()
  const { views, change, isRefused } = useSavedViews(list)
  const offerUndo = useUndoNotice()
  const current = viewNamed(views, params.get('view'))
  const query = queryOf(params)
  const nowCalled = (name: string) => {
    const next = new URLSearchParams(params)
    next.set('view', name)
    setParams(next, { replace: true })
  }
  return {
    views,
    current,
    query,
    isRefused,
    isChanged: current !== undefined && queryOf(new URLSearchParams(current.query)) !== query,
    add: (name: string) => {
      change((all) => withView(all, { name, query }))
      nowCalled(name)
    },
    rename: (view: SavedView, name: string) => {
      change((all) => renamed(all, view.name, name))
      nowCalled(name)
    },
    save: (view: SavedView) => {
      change((all) => withView(all, { ...view, query }))
      offerUndo(`“${view.name}”改好了`, () => change((all) => withView(all, view)))
    },
    revert: (view: SavedView) => setParams(viewAddress(params, view)),
    drop: (view: SavedView) => {
      const place = views.indexOf(view)
      change((all) => all.filter(({ name }) => name !== view.name))
      offerUndo(`“${view.name}”删了`, () => change((all) => restored(all, view, place)))
    },
  }
}

export type ViewActions = ReturnType<typeof useViewActions>
