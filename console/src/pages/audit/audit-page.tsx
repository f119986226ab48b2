import type { AuditEvent } from '@app/types/audit/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { dayInWords, dayOf, timeOf } from '../../words/day'

const columns: readonly Column<AuditEvent>[] = [
  { key: 'at', title: '时间', width: 80, cell: ({ at }) => timeOf(at) },
  {
    key: 'who',
    title: '谁',
    leads: true,
    cell: ({ personName, personId }) => <b>{personName ?? personId ?? '系统'}</b>,
  },
  { key: 'what', title: '做了什么', cell: ({ operation }) => <span className='code'>{operation}</span> },
  { key: 'subject', title: '对象', cell: ({ subject }) => <span className='code'>{subject ?? '—'}</span> },
  {
    key: 'outcome',
    title: '结果',
    width: 110,
    cell: ({ outcome }) =>
      outcome === 'done' ? <Marked tone='pass'>办成了</Marked> : <Marked tone='fail'>被拒绝</Marked>,
  },
  { key: 'reason', title: '原因', cell: ({ reason }) => reason ?? '—' },
]

const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** What happened on a day, newest first; kept for good, changed by nobody. */
const AuditPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const [params, setParams] = useSearchParams()
  const pages = useCursorPages()
  const wanted = params.get('day')
  const day = isDay(wanted) ? wanted : dayOf(now())
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
          <Input
            id='audit-day'
            type='date'
            value={day}
            onChange={({ target }) => (isDay(target.value) ? setParams({ day: target.value }) : undefined)}
          />
        </label>
      </div>
      <Panel flush>
        <Loaded query={query} what='操作记录'>
          {({ events, cursor }) =>
            events.length === 0 ? (
              <EmptyState title={`${dayInWords(day, now())}没有操作`}>换一天看看。</EmptyState>
            ) : (
              <>
                <DataTable
                  name='操作记录'
                  columns={columns}
                  rows={events}
                  rowKey={({ eventId }) => eventId}
                  rowName={({ operation }) => operation}
                />
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
