/** A shop that may be drawn, and the group out of which it is drawn; one group for all is the empty word. */
export type Eligible = { readonly shopId: string; readonly stratum: string }

const format = 'random-draw/1'
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What is hashed and published before the number is known: a line for each shop that may be drawn, in the order of the
 * shops' numbers. Whoever has the text can draw again.
 */
export const listText = (district: string, eligible: readonly Eligible[]): string =>
  [
    `${format} ${district}`,
    ...[...eligible].sort((a, b) => byText(a.shopId, b.shopId)).map(({ shopId, stratum }) => `${shopId} ${stratum}`),
  ].join('\n')

/** The shops of such a text. */
export const readListText = (text: string): readonly Eligible[] =>
  text
    .split('\n')
    .slice(1)
    .map((line) => ({ shopId: line.slice(0, line.indexOf(' ')), stratum: line.slice(line.indexOf(' ') + 1) }))

/** A number that nobody of the bureau makes and everybody can look up, of a day after the list was frozen. */
export type PublicNumber = { readonly source: string; readonly day: string; readonly number: string }

/** Its SHA-256 is the seed: the list is in it, so another list is another draw. */
export const seedText = (listHash: string, { source, day, number }: PublicNumber): string =>
  [`${format} seed`, listHash, day, source, number].join('\n')

/** Its SHA-256 is the shop's lot: the lowest lots are drawn. */
export const lotText = (seed: string, shopId: string): string => `${seed}\n${shopId}`

const sizesOf = (eligible: readonly Eligible[]): readonly (readonly [string, number])[] => {
  const sizes = new Map<string, number>()
  for (const { stratum } of eligible) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1)
  return [...sizes].sort(([a], [b]) => byText(a, b))
}

/**
 * How many are drawn out of each group: in proportion to its size, what is left over to the largest remainders, to the
 * first by name where those are equal. Whole numbers throughout.
 */
export const allot = (eligible: readonly Eligible[], count: number): ReadonlyMap<string, number> => {
  const total = eligible.length
  const wanted = Math.min(count, total)
  const shares = sizesOf(eligible).map(([stratum, size]) => ({
    stratum,
    whole: Math.floor((wanted * size) / total),
    remainder: (wanted * size) % total,
  }))
  const left = wanted - shares.reduce((sum, { whole }) => sum + whole, 0)
  const favoured = new Set(
    [...shares]
      .sort((a, b) => b.remainder - a.remainder || byText(a.stratum, b.stratum))
      .slice(0, left)
      .map(({ stratum }) => stratum),
  )
  return new Map(shares.map(({ stratum, whole }) => [stratum, whole + (favoured.has(stratum) ? 1 : 0)]))
}

type Share = { readonly stratum: string; readonly size: number; readonly quota: number }

/** Of a list as it was hashed: each group with its size and how many are drawn out of it. */
export const sharesOf = (text: string, count: number): readonly Share[] => {
  const eligible = readListText(text)
  const quotas = allot(eligible, count)
  return sizesOf(eligible).map(([stratum, size]) => ({ stratum, size, quota: quotas.get(stratum) ?? 0 }))
}

type Draw = {
  readonly eligible: readonly Eligible[]
  readonly count: number
  /** SHA-256 of `lotText`, in hexadecimal. */
  readonly lotOf: (shopId: string) => string
}

/** The shops that are drawn, the lowest lot first: out of each group as many as `allot` says. */
export const drawShops = ({ eligible, count, lotOf }: Draw): readonly string[] => {
  const quota = allot(eligible, count)
  const taken = new Map<string, number>()
  return eligible
    .map((one) => ({ ...one, lot: lotOf(one.shopId) }))
    .sort((a, b) => byText(a.lot, b.lot))
    .filter(({ stratum }) => {
      const already = taken.get(stratum) ?? 0
      taken.set(stratum, already + 1)
      return already < (quota.get(stratum) ?? 0)
    })
    .map(({ shopId }) => shopId)
}
