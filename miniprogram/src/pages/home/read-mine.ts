import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { readPages } from '../../data/read-pages'

export type Shop = Answer<'shop', 'listMyShops'>['shops'][number]

/** The shops that the merchant is bound to. */
export const readMyShops = async (api: Api): Promise<Outcome<{ readonly shops: readonly Shop[] }>> => {
  const outcome = await readPages((input) => api.shop.listMyShops(input))
  return 'value' in outcome ? { value: { shops: outcome.value.flatMap((page) => page.shops) } } : outcome
}
