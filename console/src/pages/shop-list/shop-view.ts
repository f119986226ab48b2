import type { ListOfViews } from '../view/saved-views'
import { filterIn } from './shop-filter'
import { orderIn, withOrder } from './shop-order'

/** Views of the register. */
export const shopViews: ListOfViews = {
  list: 'shop',
  queryOf: (params) => withOrder(new URLSearchParams(Object.entries(filterIn(params))), orderIn(params)).toString(),
  example: '青石所未核对',
}
