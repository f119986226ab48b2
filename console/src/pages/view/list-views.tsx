import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Notice } from '../../parts/notice'
import { type ListOfViews, viewAddress } from './saved-views'
import { useViewActions, type ViewActions } from './use-view-actions'
import { ViewNameDialog } from './view-name-dialog'
import { ViewTools } from './view-tools'

const ViewTabs = ({ views, current, query }: Pick<ViewActions, 'views' | 'current' | 'query'>) => {
  const [params] = useSearchParams()
  const isAll = current === undefined && query === ''
  return (
    <nav className='tabs' aria-label='视图'>
      <Link to={viewAddress(params, undefined)} aria-current={isAll ? 'page' : undefined}>
        全部
      </Link>
      {views.map((view) => (
        <Link
          key={view.name}
          to={viewAddress(params, view)}
          aria-current={view.name === current?.name ? 'page' : undefined}
        >
          {view.name}
        </Link>
      ))}
    </nav>
  )
}

/** Saved conditions and orders of the list, kept in this browser; a changed one says so. */
export const ListViews = ({ of }: { readonly of: ListOfViews }) => {
  const actions = useViewActions(of)
  const { views, current, query, isRefused, add, rename } = actions
  const [asked, setAsked] = useState<'new' | 'rename'>()
  const renaming = asked === 'rename' ? current : undefined
  const onName = (name: string) => {
    setAsked(undefined)
    if (renaming === undefined) add(name)
    else rename(renaming, name)
  }
  return (
    <>
      <div className='views'>
        <ViewTabs views={views} current={current} query={query} />
        <ViewTools actions={actions} onAsk={setAsked} />
      </div>
      {isRefused ? <Notice tone='warn'>这个浏览器不让存东西，视图没有存下。</Notice> : null}
      <ViewNameDialog
        open={asked !== undefined}
        views={views}
        own={renaming?.name}
        example={of.example}
        onClose={() => setAsked(undefined)}
        onName={onName}
      />
    </>
  )
}
