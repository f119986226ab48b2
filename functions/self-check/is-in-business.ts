import type { StoredShop } from '../shop/public'

/** Whether anything is owed there at all: one that stopped, moved away or was struck off has nothing to look at. */
export const isInBusiness = ({ status }: Pick<StoredShop, 'status'>): boolean =>
  status === 'active' || status === 'seasonal'
