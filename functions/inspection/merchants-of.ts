import type { InspectionDeps } from './deps'
import type { Loaded } from './load-inspection'

/** The merchants of a shop and of every entry that is one with it, each once. */
export const merchantsOf = async (
  { people }: Pick<InspectionDeps, 'people'>,
  { shop, united = shop }: Pick<Loaded, 'shop' | 'united'>,
) => {
  const { district, shopId, mergedFrom = [] } = united
  const all = await Promise.all([shopId, ...mergedFrom].map((id) => people.merchantsOf(district, id)))
  return [...new Map(all.flat().map((merchant) => [merchant.openid, merchant])).values()]
}
