import type { AuditEvent } from '@app/types/audit/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { DataTable } from '../../parts/data-table'
import { DayField } from '../../parts/day-field'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { dayInWords, dayOf } from '../../words/day'
import { operationInWords } from '../../words/operation-words'
import { auditColumns } from './audit-columns'
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

/** What happened on a day, newest first; kept for good, changed by nobody. */
const AuditPage = () => {
  const api = useApi()
  const now = useOutside().now()
  const [params, setParams] = useSearchParams()
  const pages = useCursorPages()
  const wanted = params.get('day')
  const day = isDay(wanted) ? wanted : dayOf(now)
  const asked = { day, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) }
  const query = useQuery({
    queryKey: ['audit', asked],
    queryFn: () => api.audit.listAuditEvents(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead title='操作记录' facts='改动和被拒绝的操作各记一条，谁也改不了。' />
      <div className='filters'>
        <label className='day-choice' htmlFor='audit-day'>
          哪一天
          <DayField
            id='audit-day'
            value={day}
            latest={dayOf(now)}
            allowClear={false}
            onChange={(chosen) => (chosen === undefined ? undefined : setParams({ day: chosen }))}
          />
        </label>
      </div>
      <Panel flush>
        <Loaded query={query} what='操作记录'>
          {({ events, cursor }) =>
            events.length === 0 ? (
              <EmptyState title={`${dayInWords(day, now)}没有操作`}>换一天看看。</EmptyState>
            ) : (
              <>
                <Events events={events} now={now} />
                <Pager
                  unit='条'
                  from={pages.from}
                  shown={events.length}
                  onBack={pages.back}
                  onNext={cursor === undefined ? undefined : () => pages.next(cursor, events.length)}
                />
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default AuditPage
