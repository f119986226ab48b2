import { exportedListNames, exportKeptDays } from '@app/types/exports/values'
import { useQuery } from '@tanstack/react-query'
import { useApi, useOutside } from '../../client/api-context'
import { DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { momentInWords } from '../../words/day'
import { exportColumns, isRunning } from './export-columns'

/** Lists that somebody had made into sheets: progress, what was asked, the file. */
const ExportsPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const query = useQuery({
    queryKey: ['exports'],
    queryFn: () => api.exports.listExports(),
    refetchInterval: ({ state }) => (state.data?.exports.some(isRunning) ? 1_500 : false),
  })
  return (
    <>
      <PageHead title='导出的名单' facts={`只有您自己看得到，文件保留 ${exportKeptDays} 天。`} />
      <Panel flush>
        <Loaded query={query} what='导出的名单' rows={4}>
          {({ exports }) =>
            exports.length === 0 ? (
              <EmptyState title='还没有导出过名单'>在商户、检查记录、人员的名单上点“导出”。</EmptyState>
            ) : (
              <DataTable
                name='导出的名单'
                columns={exportColumns(now())}
                rows={exports}
                rowKey={({ exportId }) => exportId}
                rowName={({ list, startedAt }) => `${exportedListNames[list]}，${momentInWords(startedAt, now())}`}
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default ExportsPage
