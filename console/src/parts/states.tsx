import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '../client/problem'
import { Icon } from './icon'

/** The rows' own shape, still; shown after 200 ms, with a line that says what is read. */
export const LoadingRows = ({ what, rows = 8 }: { readonly what: string; readonly rows?: number }) => (
  <div className='loading' role='status'>
    <p className='quiet'>{`正在读${what}`}</p>
    {Array.from({ length: rows }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity
      <div className='skeleton-row' key={index} aria-hidden='true'>
        <i />
        <i />
        <i />
        <i />
      </div>
    ))}
  </div>
)

type EmptyProps = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }

const Paper = ({ torn }: { readonly torn: boolean }) => (
  <svg className='drawing' viewBox='0 0 72 72' width='72' height='72' aria-hidden='true' focusable='false'>
    <path d='M14 6h30l14 14v46H14z' className='sheet' />
    <path d='M44 6v14h14' className='edge' />
    {torn ? (
      <path d='M10 44l14-6 10 10 12-12 16 10' className='tear' />
    ) : (
      <path d='M24 34h24M24 44h24M24 54h14' className='edge' />
    )}
  </svg>
)

/** Nothing to show: why, and the likeliest next step. */
export const EmptyState = ({ title, children, action }: EmptyProps) => (
  <div className='state'>
    <Paper torn={false} />
    <h2>{title}</h2>
    {children === undefined ? null : <p>{children}</p>}
    {action}
  </div>
)

type ErrorProps = { readonly what: string; readonly problem: Problem; readonly onRetry: () => void }

/** Error: what is safe first, then try again, then a number to quote. */
export const ErrorState = ({ what, problem, onRetry }: ErrorProps) => (
  <div className='state' role='alert'>
    <Paper torn />
    <h2>{`${what}没读出来`}</h2>
    <p>{`${problem.title}。${problem.next}`}</p>
    <Button type='primary' onClick={onRetry}>
      再试一次
    </Button>
    {problem.number === undefined ? null : (
      <p className='quiet'>{`还不行，把这个编号告诉技术人员：${problem.number}`}</p>
    )}
  </div>
)

/** A page that a role may not see: who may, and whom to ask. */
export const NoAccess = ({ problem }: { readonly problem: Problem }) => (
  <div className='state' role='alert'>
    <span className='lock-tile'>
      <Icon name='lock' size={28} />
    </span>
    <h2>{problem.title}</h2>
    <p>{problem.next}</p>
  </div>
)
