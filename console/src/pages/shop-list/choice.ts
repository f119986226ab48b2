import type { FilterKey, ShopFilter } from './shop-filter'

export type Narrow = (key: FilterKey) => (value: string | undefined) => void
export type ConditionsProps = { readonly filter: ShopFilter; readonly narrow: Narrow }
