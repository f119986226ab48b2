import type { ReactNode } from 'react'
import type { Query } from '../data/use-query'
import { goToTab } from '../device/go'
import { now } from '../parts'
import { Button } from '../ui/button'
import { Loading, Message, OfflineBar } from '../ui/states'
import { ageWords } from '../words/age'

type QueryViewProps = {
  readonly query: Query<unknown>
  /** `商户`: what is read, as a noun. */
  readonly what: string
  readonly again: () => void
}

/** What is shown instead of, or above, what is read. Nothing when all is well. */
export const QueryNotice = ({ query, what, again }: QueryViewProps): ReactNode => {
  switch (query.state) {
    case 'waiting':
    case 'ready':
      return null
    case 'loading':
      return <Loading words={`正在读取${what}…`} />
    case 'old':
      return <OfflineBar age={ageWords(query.at, now())} />
    case 'refused':
      return (
        <Message title={query.refused.message} words={query.refused.next ?? ''} drawing='torn'>
          <Button words='回首页' look='outline' onTap={() => goToTab('/pages/home/index')} />
        </Message>
      )
    case 'offline':
      return (
        <Message title='没有网络' words={`${what}还没在手机里存过。有信号了再读一次。`} drawing='torn'>
          <Button words='再读一次' onTap={again} />
        </Message>
      )
    case 'failed':
      return (
        <Message
          title={`${what}没读出来`}
          words='服务器没有回应。您填过的内容都在手机里，没有丢。'
          drawing='torn'
          number={query.number}
        >
          <Button words='再试一次' onTap={again} />
        </Message>
      )
  }
}

/** The value of a query, fresh or old. */
export const shownValue = <T,>(query: Query<T>): T | undefined =>
  query.state === 'ready' || query.state === 'old' ? query.value : undefined
