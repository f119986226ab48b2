import type { ShopLine } from '@app/types/shop/contract'
import { businessTypeNames, shopStatusNames } from '@app/types/shop/values'
import { Link } from 'react-router'
import type { Column } from '../../parts/data-table'
import { Missing } from '../../parts/facts'
import { Doubts } from './doubts'

const Place = ({ shop }: { readonly shop: ShopLine }) =>
  shop.gridName === undefined && shop.stationName === undefined ? (
    <Missing />
  ) : (
    <span className='no-wrap'>{[shop.stationName, shop.gridName].filter(Boolean).join('·')}</span>
  )

export const shopColumns: readonly Column<ShopLine>[] = [
  {
    key: 'name',
    title: '商户',
    leads: true,
    cell: (shop) => (
      <Link className='row-link' to={`/shops/${shop.shopId}`}>
        {shop.name}
      </Link>
    ),
  },
  {
    key: 'types',
    title: '业态',
    cell: (shop) => shop.businessTypes.map((type) => businessTypeNames[type]).join('、') || <Missing />,
  },
  { key: 'status', title: '状态', width: 84, cell: (shop) => shopStatusNames[shop.status] },
  { key: 'place', title: '所·网格', cell: (shop) => <Place shop={shop} /> },
  { key: 'address', title: '地址', cell: (shop) => shop.address || <Missing /> },
  { key: 'flags', title: '待核对', width: 110, cell: (shop) => <Doubts flags={shop.flags} /> },
  { key: 'shopId', title: '编号', width: 104, cell: (shop) => <span className='code'>{shop.shopId}</span> },
]
