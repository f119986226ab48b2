/** Signs that tell nothing apart: spaces, brackets, commas, dashes. */
const noise = /[\s\p{P}\p{S}]/gu

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(noise, '')

/** Province, city and district before a name or address: all of a district's shops share them. */
const region = /^(?:\p{Script=Han}{2,7}?(?:省|自治区))?(?:\p{Script=Han}{1,6}?市)?(?:\p{Script=Han}{1,5}?[区县])?/u

const withoutRegion = (text: string): string => {
  const rest = text.replace(region, '')
  return rest.length >= 2 ? rest : text
}

/** Legal forms, which a licence adds to the name on the door. */
const forms = /(?:个体工商户|有限责任公司|股份有限公司|有限公司|个人独资)/g

/** What is compared of a name: 云溪区槐荫汤面馆（个体工商户） → 槐荫汤面馆. */
export const nameCore = (name: string): string => {
  const core = withoutRegion(plain(name).replace(forms, ''))
  return core === '' ? plain(name) : core
}

type PlaceCore = {
  /** All that the address says, without spaces and signs. */
  readonly whole: string
  /** What stands before the house number. */
  readonly street: string
  /** The first house number; empty when there is none. */
  readonly number: string
}

/** What is compared of an address: 青石路 18 号（槐荫桥东） → 青石路, 18. */
export const placeCore = (address: string): PlaceCore => {
  const said = address.normalize('NFKC').replace(/[(（][^(（)）]*[)）]/g, '')
  const whole = withoutRegion(plain(said))
  const number = /\d{1,6}(?=号)/.exec(whole)?.[0] ?? /\d+/.exec(whole)?.[0] ?? ''
  return { whole, street: number === '' ? whole : whole.slice(0, whole.indexOf(number)), number }
}

/** Two neighbouring signs each, every pair once; a single sign stands for itself. */
export const gramsOf = (text: string): readonly string[] => {
  const signs = [...text]
  if (signs.length < 2) return signs
  return [...new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))]
}

export type Share = { readonly of: number; readonly in: number }

/** Sørensen–Dice: twice the common pairs of signs among all, at least this share; compared in whole numbers. */
export const isAlike = (one: string, other: string, least: Share): boolean => {
  if (one === '' || other === '') return false
  const [mine, theirs] = [gramsOf(one), new Set(gramsOf(other))]
  const common = mine.filter((gram) => theirs.has(gram)).length
  return 2 * common * least.in >= least.of * (mine.length + theirs.size)
}
