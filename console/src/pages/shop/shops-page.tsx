import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useApi } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { figure } from '../../words/figures'
import { holds } from '../../words/role-words'
import { shopColumns } from './shop-columns'
import { emptyTitle, filterIn, narrowest, type ShopFilter, withCondition } from './shop-filter'
import { ShopFilters } from './shop-filters'

const Nothing = ({ filter }: { readonly filter: ShopFilter }) => {
  const [params, setParams] = useSearchParams()
  const less = narrowest(filter)
  const action =
    less === undefined ? (
      <Link to='/imports'>去导入登记表</Link>
    ) : (
      <Button onClick={() => setParams(withCondition(params, less.key, undefined))}>{less.words}</Button>
    )
  return <EmptyState title={emptyTitle(filter)} action={action} />
}

const withPage = (params: URLSearchParams, page: number): URLSearchParams => {
  const next = new URLSearchParams(params)
  if (page === 0) next.delete('page')
  else next.set('page', String(page + 1))
  return next
}

/** The register, page by page. */
const ShopsPage = () => {
  const api = useApi()
  const [params, setParams] = useSearchParams()
  const page = Math.max(0, Number(params.get('page')) - 1 || 0)
  const setPage = (next: number) => setParams(withPage(params, next))
  const office = holds(grantsOf(useMe().data), 'office')
  const filter = filterIn(params)
  const asked = { ...filter, page }
  const query = useQuery({
    queryKey: ['shops', asked],
    queryFn: () => api.shop.listShops(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead
        title='商户'
        facts={query.data === undefined ? undefined : `共 ${figure(query.data.total)} 户`}
        actions={office ? <LinkButtons /> : undefined}
      />
      <ShopFilters />
      <Panel flush>
        <Loaded query={query} what='商户'>
          {({ shops, total, pages }) =>
            shops.length === 0 ? (
              <Nothing filter={filter} />
            ) : (
              <>
                <DataTable
                  name='商户'
                  columns={shopColumns}
                  rows={shops}
                  rowKey={({ shopId }) => shopId}
                  rowName={({ name }) => name}
                />
                <Pager
                  unit='户'
                  from={page * 40 + 1}
                  shown={shops.length}
                  total={total}
                  onBack={page === 0 ? undefined : () => setPage(page - 1)}
                  onNext={page + 1 >= pages ? undefined : () => setPage(page + 1)}
                />
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}

const LinkButtons = () => (
  <>
    <Link className='button' to='/signs'>
      做码牌
    </Link>
    <Link className='button primary' to='/imports'>
      导入登记表
    </Link>
  </>
)
export default ShopsPage
