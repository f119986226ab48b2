import { shopSorts } from '@app/types/shop/values'
import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import { orderIn, orderWords, withOrder } from './shop-order'

/** The order of a list of cards: those have no heads to press. */
export const OrderChoice = () => {
  const [params, setParams] = useSearchParams()
  return (
    <Select
      aria-label='顺序'
      className='order-choice'
      popupMatchSelectWidth={false}
      value={orderIn(params)}
      options={shopSorts.map((sort) => ({ value: sort, label: orderWords[sort] }))}
      onChange={(sort) => setParams(withOrder(params, sort))}
    />
  )
}
