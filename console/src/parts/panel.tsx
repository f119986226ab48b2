import type { ReactNode } from 'react'

type Props = {
  readonly title?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** Rows and tables reach the edges; text does not. */
  readonly flush?: boolean
}

/** White card with a hairline; its heading is part of the page's outline. */
export const Panel = ({ title, aside, children, flush = false }: Props) => (
  <section className='panel' {...(title === undefined ? {} : { 'aria-label': title })}>
    {title === undefined ? null : (
      <div className='panel-head'>
        <h2>{title}</h2>
        {aside}
      </div>
    )}
    <div className={flush ? 'panel-body flush' : 'panel-body'}>{children}</div>
  </section>
)
