import { type ShopSort, shopSorts } from '@app/types/shop/values'

/** The order the register has when nobody asks for another one. */
const usualOrder: ShopSort = 'name'

/** What stands above the list: 「共 312 户，按名称从 A 到 Z」. A shop without the value stands last either way. */
export const orderWords: Readonly<Record<ShopSort, string>> = {
  name: '按名称从 A 到 Z',
  '-name': '按名称从 Z 到 A',
  address: '按地址顺序',
  '-address': '按地址倒序',
  status: '按状态顺序',
  '-status': '按状态倒序',
  lastDay: '按最近检查从早到晚',
  '-lastDay': '按最近检查从晚到早',
  inspections: '按检查次数从少到多',
  '-inspections': '按检查次数从多到少',
}

const known = (sort: string | null): ShopSort | undefined => shopSorts.find((one) => one === sort)

/** The order that an address asks for. */
export const orderIn = (params: URLSearchParams): ShopSort => known(params.get('sort')) ?? usualOrder

/** The address in another order, from its first page. */
export const withOrder = (params: URLSearchParams, sort: ShopSort): URLSearchParams => {
  const next = new URLSearchParams(params)
  next.delete('page')
  if (sort === usualOrder) next.delete('sort')
  else next.set('sort', sort)
  return next
}

export const columnOf = (sort: ShopSort): string => sort.replace('-', '')
export const isDescending = (sort: ShopSort): boolean => sort.startsWith('-')

/** What a press on the head of a column asks for: its own order, turned round when it is that already. */
export const pressed = (sort: ShopSort, column: string): ShopSort =>
  known(sort === column ? `-${column}` : column) ?? usualOrder
