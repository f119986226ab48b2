import type { ApplicationLine } from '@app/types/shop/joining/contract'
import {
  type ApplicationState,
  applicationAimNames,
  applicationStateNames,
  applicationStates,
} from '@app/types/shop/joining/values'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useCallback } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { usePlaces } from '../../client/use-places'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { PageNav } from '../../parts/page-nav'
import { Panel } from '../../parts/panel'
import { SearchBox } from '../../parts/search-box'
import { EmptyState } from '../../parts/states'
import { pageIn, pageLength, withPage } from '../../parts/use-page'
import { momentInWords } from '../../words/day'

const columnsAt = (now: Date): readonly Column<ApplicationLine>[] => [
  {
    key: 'name',
    title: '店名',
    card: 'title',
    cell: ({ applicationId, name }) => (
      <Link className='row-link' to={`/applications/${applicationId}`}>
        {name}
      </Link>
    ),
  },
  { key: 'aim', title: '申请', card: 1, width: 130, cell: ({ aim }) => applicationAimNames[aim] },
  { key: 'state', title: '办到哪里', card: 'aside', width: 120, cell: ({ state }) => applicationStateNames[state] },
  {
    key: 'station',
    title: '监管所',
    card: 2,
    cell: ({ stationName }) => stationName ?? <span className='quiet'>没有说，要分给一个所</span>,
  },
  { key: 'address', title: '地址', card: 3, cell: ({ address }) => address },
  {
    key: 'submittedAt',
    title: '交来',
    card: 1,
    width: 150,
    cell: ({ submittedAt }) => momentInWords(submittedAt, now),
  },
]

const noStation = 'none'

type Asked = {
  readonly q?: string
  readonly state?: ApplicationState
  readonly stationId?: string
  readonly page: number
}

/** What an address asks for: those that wait, unless it says otherwise. */
export const askedIn = (params: URLSearchParams): Asked => {
  const written = params.get('state') ?? 'submitted'
  const state = applicationStates.find((known) => known === written)
  const [q, stationId] = [params.get('q'), params.get('stationId')]
  return { page: pageIn(params), ...(q && { q }), ...(state && { state }), ...(stationId && { stationId }) }
}

const Filters = () => {
  const [params, setParams] = useSearchParams()
  const stations = usePlaces().data?.stations ?? []
  const { state, stationId, q } = askedIn(params)
  const narrow = useCallback(
    (name: string, value: string | undefined) =>
      setParams((known) => {
        const next = withPage(known, 0)
        if (value === undefined) next.delete(name)
        else next.set(name, value)
        return next
      }),
    [setParams],
  )
  const search = useCallback((words: string) => narrow('q', words || undefined), [narrow])
  return (
    <div className='filters'>
      <SearchBox label='找申请' placeholder='店名、首字母、代码或地址' value={q ?? ''} onChange={search} />
      <Select
        aria-label='办到哪里'
        className='condition'
        popupMatchSelectWidth={false}
        value={state ?? 'all'}
        onChange={(chosen) => narrow('state', chosen)}
        options={[
          ...applicationStates.map((value) => ({ value, label: applicationStateNames[value] })),
          { value: 'all' as const, label: '全部' },
        ]}
      />
      <Select
        aria-label='所'
        className='condition'
        placeholder='全部所'
        allowClear
        popupMatchSelectWidth={false}
        value={stationId ?? null}
        onChange={(chosen: string | null | undefined) => narrow('stationId', chosen ?? undefined)}
        options={[
          ...stations.map(({ stationId: value, name }) => ({ value, label: name })),
          { value: noStation, label: '没有说哪个所' },
        ]}
      />
    </div>
  )
}

const emptyTitle = ({ state, q, stationId }: Asked) =>
  q || stationId || state !== 'submitted' ? '没有这样的申请' : '没有要看的申请'

/** Applications to join (入驻申请): the district's for the office, the own station's for its people. */
const ApplicationsPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const [params, setParams] = useSearchParams()
  const asked = askedIn(params)
  const query = useQuery({
    queryKey: ['applications', asked],
    queryFn: () => api.shop.listApplications(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead title='入驻申请' facts='先交的在前。通过后登记、发码，申请人成为这家店的商户。' />
      <Filters />
      <Panel flush>
        <Loaded query={query} what='入驻申请'>
          {({ applications, total, pages }) =>
            applications.length === 0 ? (
              <EmptyState title={emptyTitle(asked)}>商户在小程序“我的”里点“我要入驻”，交来的在这里看得到。</EmptyState>
            ) : (
              <>
                <DataTable
                  name='入驻申请'
                  columns={columnsAt(now())}
                  rows={applications}
                  rowKey={({ applicationId }) => applicationId}
                  rowName={({ name }) => name}
                />
                <PageNav
                  unit='份'
                  page={asked.page}
                  pages={pages}
                  length={pageLength}
                  shown={applications.length}
                  total={total}
                  onPage={(page) => setParams(withPage(params, page))}
                />
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default ApplicationsPage
