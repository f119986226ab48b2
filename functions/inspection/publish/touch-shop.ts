import type { Write } from '../../platform/ports/records'
import type { StoredShop } from '../../shop/public'
import { isWithdrawn, standing, summaryOf } from '../past-visits'
import type { LoadedPublication, PublicationDeps } from './load-publication'
import type { Publication } from './publication'

const touched = async ({ store, shops }: PublicationDeps, shop: StoredShop, next: Publication): Promise<Write> => {
  const [inspections, publications] = await Promise.all([store.ofUnited(shop), store.publicationsOf(shop)])
  const others = publications.filter(({ inspectionId }) => inspectionId !== next.inspectionId)
  return shops.touch(shop, summaryOf(standing(inspections, [...others, next])))
}

/**
 * The writes by which a shop's card is made anew. A result that is taken back, or stands again, changes the shop's last
 * verdict too; of an entry that was merged meanwhile that of the shop that stayed.
 */
export const touching = async (
  deps: PublicationDeps,
  { shop, united, publication }: Pick<LoadedPublication, 'shop' | 'united' | 'publication'>,
  next: Publication,
): Promise<Write[]> => {
  if (isWithdrawn(publication) === isWithdrawn(next)) return [deps.shops.touch(shop)]
  return await Promise.all([shop, ...(united ? [united] : [])].map((one) => touched(deps, one, next)))
}
