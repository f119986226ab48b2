import { Link } from 'react-router'
import { grantsOf, useMe } from '../../client/use-me'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { holds } from '../../words/role-words'
import { ExportList } from '../export/export-list'
import { ListViews } from '../view/list-views'
import { ListLine } from './list-line'
import { PastBanner } from './past-banner'
import { ShopFilters } from './shop-filters'
import { withDay } from './shop-place'
import { ShopRows } from './shop-rows'
import { shopViews } from './shop-view'
import { useColumns } from './use-columns'
import { useShopList } from './use-shop-list'

const WritingLinks = () => (
  <>
    <Link className='button' to='/signs'>
      做码牌
    </Link>
    <Link className='button' to='/shops/new'>
      登记商户
    </Link>
    <Link className='button primary' to='/imports'>
      导入登记表
    </Link>
  </>
)

/** The register: any conditions, order, page and past day, all in the address; nothing can be written on a past day. */
const ShopsPage = () => {
  const list = useShopList()
  const columns = useColumns()
  const { day, params, setParams } = list
  const mayWrite = holds(grantsOf(useMe().data), 'office') && day === undefined
  return (
    <>
      <PastBanner day={day} onToday={() => setParams(withDay(params, undefined))} />
      <PageHead
        title='商户'
        actions={
          <>
            <ExportList asked={{ list: 'shops', ...list.filter }} total={list.query.data?.total} unit='户' />
            {mayWrite ? <WritingLinks /> : null}
          </>
        }
      />
      <ListViews of={shopViews} />
      <ShopFilters />
      <ListLine list={list} columns={columns} />
      <Panel flush>
        <Loaded query={list.query} what='商户'>
          {(answer) => <ShopRows list={list} columns={columns} answer={answer} mayWrite={mayWrite} />}
        </Loaded>
      </Panel>
    </>
  )
}
export default ShopsPage
