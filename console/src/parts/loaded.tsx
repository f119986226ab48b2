import type { ReactNode } from 'react'
import { useOutside } from '../client/api-context'
import { toProblem } from '../client/problem'
import { Notice } from './notice'
import { ErrorState, LoadingRows, NoAccess } from './states'

/** What of a query says how it stands, be it of one answer or of many pages. */
type Query<T> = {
  readonly data: T | undefined
  readonly error: unknown
  readonly isPlaceholderData: boolean
  readonly refetch: () => unknown
}

type Props<T> = {
  readonly query: Query<T>
  /** What is read, in the reader's words: 商户, 检查记录. */
  readonly what: string
  readonly rows?: number
  readonly children: (data: T) => ReactNode
}

/** The states of everything that is read: first time, refused, broken, old while the new is on its way, and there. */
export const Loaded = <T,>({ query, what, rows = 8, children }: Props<T>) => {
  const { now } = useOutside()
  const again = () => void query.refetch()
  if (query.data === undefined) {
    if (query.error === null) return <LoadingRows what={what} rows={rows} />
    const problem = toProblem(query.error, now())
    return problem.code === 'access.denied' ? (
      <NoAccess problem={problem} />
    ) : (
      <ErrorState what={what} problem={problem} onRetry={again} />
    )
  }
  return (
    <div className={query.isPlaceholderData ? 'older' : undefined}>
      {query.error === null ? null : <Notice tone='warn'>{`刚才没有读到新的，下面是上一次读到的${what}。`}</Notice>}
      {children(query.data)}
    </div>
  )
}
