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
import { useCursorPages } from '../../parts/use-cursor-pages'
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

/** The register, page by page. */
const ShopsPage = () => {
  const api = useApi()
  const [params] = useSearchParams()
  const pages = useCursorPages()
  const office = holds(grantsOf(useMe().data), 'office')
  const filter = filterIn(params)
  const asked = { ...filter, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) }
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
          {({ shops, total, cursor }) =>
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
                  from={pages.from}
                  shown={shops.length}
                  total={total}
                  onBack={pages.back}
                  onNext={cursor === undefined ? undefined : () => pages.next(cursor, shops.length)}
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
