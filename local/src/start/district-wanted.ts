/** Which demo district is made: the same again from the same three. */
export type DistrictWanted = { readonly seed: number; readonly shops: number; readonly days: number }

export const usualDistrict: DistrictWanted = { seed: 1, shops: 1_200, days: 90 }

/** Shops of which each has a name of its own. */
const mostShops = 40_000
const mostSeed = 4_294_967_295
const aYear = 365

/** The positive whole number that a text is, when it is no greater than that. */
export const wholeNumber = (text: string, most: number): number | undefined => {
  const number = Number(text)
  return /^\d{1,10}$/.test(text) && number >= 1 && number <= most ? number : undefined
}

type Given = {
  readonly seed?: string | undefined
  readonly shops?: string | undefined
  readonly year?: boolean | undefined
}

/** Reads what the command line says of the district; a sentence where it cannot be read. */
export const readDistrict = ({ seed, shops, year }: Given): DistrictWanted | string => {
  const number = seed === undefined ? usualDistrict.seed : wholeNumber(seed, mostSeed)
  const count = shops === undefined ? usualDistrict.shops : wholeNumber(shops, mostShops)
  if (!number) return `--seed ${seed}：要一个正整数 · a positive whole number`
  if (!count) return `--shops ${shops}：1 到 ${mostShops} 家 · 1 to ${mostShops}`
  return { seed: number, shops: count, days: year ? aYear : usualDistrict.days }
}
