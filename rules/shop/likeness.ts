import { halfWidth } from './half-width'

const bracketed = /[（(][^（）()]*[）)]/g
const place = /^[\p{Script=Han}]{1,4}?(?:省|市|区|县|旗)/u
const form =
  /(?:个体工商户|有限责任公司|股份有限公司|有限公司|经营部|经销部|商贸行|店铺|餐饮店|小吃店|超市|商店|饭店|餐厅|药店|药房|面馆|饭馆|餐馆|食堂|店|馆|铺|部|坊|行)$/

const plain = (text: string): string => halfWidth(text).replace(bracketed, '').replace(/\s/g, '').toLowerCase()

const repeated = (text: string, pattern: RegExp): string => {
  const next = text.replace(pattern, '')
  return next === text || [...next].length < 2 ? text : repeated(next, pattern)
}

/** What tells a shop's name from others: without place, brackets and the word for its kind; two characters at least. */
export const nameCore = (name: string): string => repeated(repeated(plain(name), place), form)

const upToStreet = /^.{1,30}?(?:大街|胡同|社区|路|街(?!道)|巷|(?<!街)道|弄|村)/u
const administrative = /^.*(?:省|市|(?<!社)区|县|旗|镇|乡|街道)/u

/** The street or village of an address, where there is one. */
export const streetOf = (address: string): string | undefined => {
  const street = upToStreet.exec(plain(address))?.[0].replace(administrative, '')
  return street && street.length > 1 ? street : undefined
}

/** Street and house number, where both are there. */
export const doorOf = (address: string): string | undefined => {
  const street = streetOf(address)
  const number = street && /^\D{0,4}(\d+)/.exec(plain(address).split(street).slice(1).join(street))?.[1]
  return number ? `${street}${number}` : undefined
}

export type Compared = { readonly name: string; readonly address: string }

/** Whether two names or two addresses may mean the same; people decide. */
export const likenessOf = (one: Compared, other: Compared): { readonly name: boolean; readonly address: boolean } => {
  const [a, b] = [nameCore(one.name), nameCore(other.name)]
  const door = doorOf(one.address)
  return { name: a.includes(b) || b.includes(a), address: door !== undefined && door === doorOf(other.address) }
}
