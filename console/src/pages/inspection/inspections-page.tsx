import type { InspectionLine } from '@app/types/inspection/contract'
import { inspectionKindNames } from '@app/types/inspection/values'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { PageNav } from '../../parts/page-nav'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { pageLength, usePage } from '../../parts/use-page'
import { dayInWords } from '../../words/day'
import { ExportList } from '../export/export-list'
import { PlanSettingButton } from '../plan/plan-setting-button'
import { conditionsIn } from '../view/conditions'
import { ListViews } from '../view/list-views'
import { inspectionConditions, inspectionViews } from './inspection-filter'
import { InspectionFilters } from './inspection-filters'
import { InspectionState } from './inspection-state'

const columnsAt = (now: Date): readonly Column<InspectionLine>[] => [
  {
    key: 'shop',
    title: '商户',
    card: 'title',
    cell: (one) => (
      <Link className='row-link' to={`/shops/${one.shopId}/inspections/${one.inspectionId}`}>
        {one.shopName}
      </Link>
    ),
  },
  { key: 'kind', title: '类别', card: 1, cell: (one) => inspectionKindNames[one.kind] },
  {
    key: 'result',
    title: '结果',
    card: 'aside',
    cell: (one) => (
      <>
        <InspectionState kind={one.kind} state={one.state} verdict={one.verdict} scale={one.scale} />
        {one.conflict === 'open' ? <span className='second'>送达不一致</span> : null}
      </>
    ),
  },
  {
    key: 'failing',
    title: '不符合（项）',
    card: 1,
    onCard: ({ failing }) => (failing === 0 ? null : `不符合 ${failing} 项`),
    figure: true,
    width: 110,
    cell: (one) => (one.failing === 0 ? <span className='quiet'>0</span> : one.failing),
  },
  { key: 'day', title: '检查日期', card: 1, width: 140, cell: (one) => dayInWords(one.day, now) },
  { key: 'inspectors', title: '执法人员', card: 2, cell: (one) => one.inspectors.join('、') },
  {
    key: 'number',
    title: '文书编号',
    card: 3,
    cell: (one) =>
      one.documentNumber === undefined ? (
        '—'
      ) : (
        <>
          <span className='code'>{one.documentNumber}</span>
          {one.corrected ? <span className='second'>更正过</span> : null}
        </>
      ),
  },
]

const Nothing = ({ isNarrowed }: { readonly isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyState title='没有这样的检查'>请放宽条件再看。</EmptyState>
  ) : (
    <EmptyState title='还没有检查记录'>执法人员在小程序里扫商户的码开始检查，提交后在这里看得到。</EmptyState>
  )

/** Inspections, newest first: the district's for the office, the own grids' for an inspector. */
const InspectionsPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const { page, setPage } = usePage()
  const [params] = useSearchParams()
  const filter = conditionsIn(params, inspectionConditions)
  const asked = { ...filter, page }
  const query = useQuery({
    queryKey: ['inspections', asked],
    queryFn: () => api.inspection.listInspections(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead
        title='检查记录'
        facts='按检查日期，新的在前。'
        actions={
          <>
            <PlanSettingButton />
            <ExportList asked={{ list: 'inspections', ...filter }} total={query.data?.total} unit='次' />
          </>
        }
      />
      <ListViews of={inspectionViews} />
      <InspectionFilters />
      <Panel flush>
        <Loaded query={query} what='检查记录'>
          {({ inspections, total, pages }) =>
            inspections.length === 0 ? (
              <Nothing isNarrowed={Object.keys(filter).length > 0} />
            ) : (
              <>
                <DataTable
                  name='检查记录'
                  columns={columnsAt(now())}
                  rows={inspections}
                  rowKey={({ inspectionId }) => inspectionId}
                  rowName={({ shopName, day }) => `${shopName} ${dayInWords(day, now())}`}
                />
                <PageNav
                  unit='次'
                  page={page}
                  pages={pages}
                  length={pageLength}
                  shown={inspections.length}
                  total={total}
                  onPage={setPage}
                />
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default InspectionsPage
