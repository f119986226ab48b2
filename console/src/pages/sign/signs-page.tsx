import type { SignJob } from '@app/types/shop/signs'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { registerLock } from '../../parts/locks'
import { Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { holds } from '../../words/role-words'
import { isRunning } from './job-state'
import { OrderForm } from './order-form'
import { signColumns } from './sign-columns'
import { SignCounts } from './sign-counts'

/** Signs for the wall: order them for a grid or one shop, follow the job, fetch the PDF. */
const SignsPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const [params] = useSearchParams()
  const shopId = params.get('shopId') ?? undefined
  const grants = grantsOf(useMe().data)
  const locked = registerLock(grants)
  const reads = holds(grants, 'office', 'inspector', 'stationHead', 'leader')
  const query = useQuery({
    queryKey: ['signs'],
    queryFn: () => api.shop.listSigns(),
    refetchInterval: ({ state }) => (state.data?.jobs.some((job: SignJob) => isRunning(job.state)) ? 1_500 : false),
  })
  return (
    <>
      <PageHead title='码牌' facts='每店一张 A5，做成 PDF，直接送打印；超过 500 张分成几个，打成一个 ZIP。' />
      {locked === undefined ? <OrderForm key={shopId} shopId={shopId} /> : <Notice tone='none'>{locked}</Notice>}
      {reads ? <SignCounts /> : null}
      <Panel title='做过的码牌' flush>
        <Loaded query={query} what='码牌' rows={4}>
          {({ jobs }) =>
            jobs.length === 0 ? (
              <EmptyState title='还没有做过码牌'>在上面选一个网格，全网格的码牌一次做好。</EmptyState>
            ) : (
              <DataTable
                name='做过的码牌'
                columns={signColumns(now())}
                rows={jobs}
                rowKey={({ signJobId }) => signJobId}
                rowName={({ title }) => title}
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default SignsPage
