/**
 * The one text of a JSON value (RFC 8785, JSON Canonicalization Scheme): no white space, names of every object in the
 * order of their UTF-16 code units, strings and numbers as ECMAScript writes them. What is hashed or signed is the UTF-8
 * of this text, so that whoever has the value has the very bytes.
 * @throws TypeError for what the scheme cannot say: undefined, NaN, infinities, bigint, functions, half a surrogate
 * pair, objects that are more than their names (dates, maps, bytes), holes of lists
 */
export const canonicalJson = (value: unknown): string => textOf(value, '$')

const textOf = (value: unknown, path: string): string => {
  if (typeof value === 'string') return stringOf(value, path)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return listOf(value, path)
  if (isPlain(value)) return objectOf(value, path)
  return cannotSay(path)
}

const cannotSay = (path: string): never => {
  throw new TypeError(`not canonical JSON at ${path}`)
}

/** RFC 8785 §3.2.2.2: half a pair has no UTF-8. No lookbehind: phones before iOS 16.4 cannot read it. */
const halfPair = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/

const stringOf = (text: string, path: string): string => (halfPair.test(text) ? cannotSay(path) : JSON.stringify(text))

/** Not `map`, which passes over holes. */
const listOf = (list: readonly unknown[], path: string): string =>
  `[${Array.from(list, (one, at) => textOf(one, `${path}[${at}]`)).join(',')}]`

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === Object.prototype || parent === null
}

const objectOf = (object: Readonly<Record<string, unknown>>, path: string): string => {
  const names = Object.keys(object).sort(byCodeUnits)
  const members = names.map((name) => `${stringOf(name, path)}:${textOf(object[name], `${path}.${name}`)}`)
  return `{${members.join(',')}}`
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : 1)
