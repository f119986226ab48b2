import type { DrawLine } from '@app/types/inspection/draw'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { EmptyState } from '../../parts/states'
import { dayInWords, momentInWords } from '../../words/day'
import { holds } from '../../words/role-words'
import { NewDraw } from './new-draw'

const columnsAt = (now: Date): readonly Column<DrawLine>[] => [
  {
    key: 'title',
    title: '抽取',
    card: 'title',
    cell: ({ drawId, title }) => (
      <Link className='row-link' to={`/draws/${drawId}`}>
        {title}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '办到哪里',
    card: 'aside',
    cell: ({ drawnAt }) =>
      drawnAt === undefined ? <Marked tone='warn'>等公开号码</Marked> : <Marked tone='pass'>已抽取</Marked>,
  },
  {
    key: 'shops',
    title: '抽几户',
    card: 1,
    cell: ({ count, eligible }) => `${eligible} 户里抽 ${Math.min(count, eligible)} 户`,
  },
  {
    key: 'source',
    title: '公开号码',
    card: 2,
    cell: ({ source, sourceDay }) => `${source}，${dayInWords(sourceDay, now)}`,
  },
  {
    key: 'frozen',
    title: '定名单',
    card: 3,
    cell: ({ frozenBy, frozenAt }) => `${frozenBy} ${momentInWords(frozenAt, now)}`,
  },
]

/** Draws of shops for a random re-examination (随机复查): the list is fixed first, the number comes from outside. */
const DrawsPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const query = useQuery({ queryKey: ['draws'], queryFn: () => api.inspection.listDraws() })
  const isOffice = holds(grantsOf(useMe().data), 'office')
  return (
    <>
      <PageHead
        title='随机抽取'
        facts='先定名单，再用事后公布的号码抽；谁都能照名单和号码重抽一遍。'
        actions={isOffice ? <NewDraw /> : undefined}
      />
      <Panel flush>
        <Loaded query={query} what='抽取记录' rows={4}>
          {({ draws }) =>
            draws.length === 0 ? (
              <EmptyState title='还没有抽取过'>
                定名单时写明用哪一天、哪个公开号码，例如当天的福利彩票开奖号；号码公布后再抽。
              </EmptyState>
            ) : (
              <DataTable
                name='抽取记录'
                columns={columnsAt(now())}
                rows={draws}
                rowKey={({ drawId }) => drawId}
                rowName={({ title }) => title}
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default DrawsPage
