import type { Grid } from './read-mine'

export type GridShop = Grid['shops'][number]

const plain = (text: string) => text.toLowerCase().replace(/\s/g, '')

/** Shops of the own grids whose name, address or number holds what was typed; all of them when nothing was. */
export const findShops = (grids: readonly Grid[], typed: string): readonly GridShop[] => {
  const wanted = plain(typed)
  const shops = grids.flatMap((grid) => grid.shops)
  if (wanted === '') return shops
  return shops.filter(({ name, address, shopId }) => plain(`${name} ${address} ${shopId}`).includes(wanted))
}
