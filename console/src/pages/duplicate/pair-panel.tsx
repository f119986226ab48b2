import type { DuplicatePair, DuplicateShop } from '@app/types/shop/duplicates'
import { businessTypeNames, duplicateReasonNames, shopStatusNames } from '@app/types/shop/values'
import { Button } from 'antd'
import { Link } from 'react-router'
import { Panel } from '../../parts/panel'
import { figure } from '../../words/figures'

const Side = ({ shop }: { readonly shop: DuplicateShop }) => (
  <div className='column'>
    <Link to={`/shops/${shop.shopId}`}>
      <b>{shop.name}</b>
    </Link>
    <p>{shop.address || '没有地址'}</p>
    <p className='quiet'>{shop.creditCode ?? shop.registrationNumber ?? '没有信用代码'}</p>
    <p className='quiet'>
      {[
        shop.operator,
        shop.phone,
        shop.businessTypes.map((type) => businessTypeNames[type]).join('、'),
        [shop.stationName, shop.gridName].filter(Boolean).join('·'),
        shopStatusNames[shop.status],
        `检查 ${figure(shop.inspections)} 次`,
      ]
        .filter(Boolean)
        .join('，')}
    </p>
  </div>
)

type Props = { readonly pair: DuplicatePair; readonly onMerge: () => void; readonly onDifferent: () => void }

/** Two entries side by side, why they are suspected, and what can be done. */
export const PairPanel = ({ pair, onMerge, onDifferent }: Props) => (
  <Panel
    title={pair.reasons.map((reason) => duplicateReasonNames[reason]).join('、') || '等您看'}
    aside={
      <span className='button-row'>
        <Button onClick={onDifferent}>不是同一家</Button>
        <Button type='primary' onClick={onMerge}>
          是同一家，合并
        </Button>
      </span>
    }
  >
    <div className='columns'>
      {pair.shops.map((shop) => (
        <Side key={shop.shopId} shop={shop} />
      ))}
    </div>
  </Panel>
)
