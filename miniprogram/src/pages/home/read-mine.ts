import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { readPages } from '../../data/read-pages'

export type Grid = Answer<'shop', 'listMyGrids'>['grids'][number]
export type Shop = Answer<'shop', 'listMyShops'>['shops'][number]

/** The own grids with all their shops; a grid that goes on on the next page is one again. */
export const readMyGrids = async (api: Api): Promise<Outcome<{ readonly grids: readonly Grid[] }>> => {
  const outcome = await readPages((input) => api.shop.listMyGrids(input))
  if (!('value' in outcome)) return outcome
  const grids = new Map<string, Grid>()
  for (const grid of outcome.value.flatMap((page) => page.grids)) {
    const known = grids.get(grid.gridId)
    grids.set(grid.gridId, known ? { ...known, shops: [...known.shops, ...grid.shops] } : grid)
  }
  return { value: { grids: [...grids.values()] } }
}

/** The shops that the merchant is bound to. */
export const readMyShops = async (api: Api): Promise<Outcome<{ readonly shops: readonly Shop[] }>> => {
  const outcome = await readPages((input) => api.shop.listMyShops(input))
  return 'value' in outcome ? { value: { shops: outcome.value.flatMap((page) => page.shops) } } : outcome
}
