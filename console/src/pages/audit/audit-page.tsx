import type { AuditEvent } from '@app/types/audit/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { dayInWords, dayOf } from '../../words/day'
import { operationInWords } from '../../words/operation-words'
import { auditColumns } from './audit-columns'
import { AuditFilters, outcomes } from './audit-filters'
import { DaySeal } from './day-seal'
import { namesIn, whoInWords } from './event-words'

const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value)

const Events = ({ events, now }: { readonly events: readonly AuditEvent[]; readonly now: Date }) => (
  <DataTable
    name='操作记录'
    columns={auditColumns(namesIn(events), now)}
    rows={events}
    rowKey={({ eventId }) => eventId}
    rowName={(event) => `${whoInWords(event)} ${operationInWords(event.operation)}`}
  />
)

type NothingProps = { readonly day: string; readonly isNarrowed: boolean; readonly children: ReactNode }

const Nothing = ({ day, isNarrowed, children }: NothingProps) => (
  <EmptyState title={`${day}没有${isNarrowed ? '这样的' : ''}操作`} action={children}>
    {isNarrowed ? '换个条件，或换一天看看。' : '换一天看看。'}
  </EmptyState>
)

const isOutcome = (value: string | null): value is AuditEvent['outcome'] => value !== null && value in outcomes

/** What the address asks for beside the day. */
const askedIn = (params: URLSearchParams) => {
  const [who, what, outcome, subject] = ['who', 'what', 'outcome', 'subject'].map((name) => params.get(name))
  return {
    ...(who ? { personId: who } : {}),
    ...(what ? { operation: what } : {}),
    ...(isOutcome(outcome ?? null) ? { outcome: outcome as AuditEvent['outcome'] } : {}),
    ...(subject ? { subject } : {}),
  }
}

/** What happened on a day, newest first; kept for good, changed by nobody. */
const AuditPage = () => {
  const api = useApi()
  const now = useOutside().now()
  const [params] = useSearchParams()
  const pages = useCursorPages()
  const wanted = params.get('day')
  const day = isDay(wanted) ? wanted : dayOf(now)
  const narrowed = askedIn(params)
  const asked = { day, ...narrowed, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) }
  const query = useQuery({
    queryKey: ['audit', asked],
    queryFn: () => api.audit.listAuditEvents(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead title='操作记录' facts='改动和被拒绝的操作各记一条，谁也改不了。' />
      <AuditFilters day={day} now={now} events={query.data?.events ?? []} />
      <DaySeal day={day} />
      <Panel flush>
        <Loaded query={query} what='操作记录'>
          {({ events, cursor }) =>
            events.length === 0 ? (
              <Nothing day={dayInWords(day, now)} isNarrowed={Object.keys(narrowed).length > 0}>
                {cursor === undefined ? null : <Button onClick={() => pages.next(cursor, 0)}>接着往前找</Button>}
              </Nothing>
            ) : (
              <>
                <Events events={events} now={now} />
                <Pager unit='条' pages={pages} shown={events.length} cursor={cursor} />
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default AuditPage
