import { Fragment, type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'

type Props = {
  /** Names the thing or says what to do. */
  readonly title: string
  /** Only below a list: where one came from. */
  readonly crumbs?: readonly { readonly to: string; readonly label: string }[]
  readonly facts?: ReactNode
  readonly actions?: ReactNode
}

const Crumbs = ({ crumbs, title }: { readonly crumbs: NonNullable<Props['crumbs']>; readonly title: string }) => (
  <nav className='crumbs' aria-label='位置'>
    {crumbs.map((crumb) => (
      <Fragment key={crumb.to}>
        <Link to={crumb.to}>{crumb.label}</Link>
        <span aria-hidden='true'> / </span>
      </Fragment>
    ))}
    <span aria-current='page'>{title}</span>
  </nav>
)

/** Head of a page: crumb, title, one quiet line of facts, actions at the right. Also names the browser's tab. */
export const PageHead = ({ title, crumbs, facts, actions }: Props) => {
  useEffect(() => {
    document.title = `${title} · 青安企信`
  }, [title])
  return (
    <div className='page-head'>
      <div className='grow'>
        {crumbs === undefined ? null : <Crumbs crumbs={crumbs} title={title} />}
        <div className='title-line'>
          <h1>{title}</h1>
          {facts === undefined ? null : <div className='facts-line'>{facts}</div>}
        </div>
      </div>
      {actions === undefined ? null : <div className='actions'>{actions}</div>}
    </div>
  )
}
