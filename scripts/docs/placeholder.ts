/** Instants stand a year apart, so that a key or an expiry made of one tells which it was. */
const firstYear = 2001

/** A value whose every property is its own name in angle brackets; `…At` are instants that `named` turns back. */
export const placeholder = (fixed: Readonly<Record<string, unknown>> = {}) => {
  const instants: string[] = []
  const instantOf = (name: string): string => {
    if (!instants.includes(name)) instants.push(name)
    return `${firstYear + instants.indexOf(name)}-01-01T00:00:00.000Z`
  }
  const get = (_: object, name: string | symbol): unknown => {
    if (typeof name === 'symbol' || name === 'toJSON' || name === 'then') return undefined
    if (name in fixed) return fixed[name]
    return name.endsWith('At') ? instantOf(name) : `<${name}>`
  }
  /** Instants in a text as their names again. */
  const named = (text: string): string =>
    instants.reduce((left, name) => left.replaceAll(instantOf(name), `<${name}>`), text)
  /** Epoch seconds as an instant's name and what is added to it. */
  const expiry = (seconds: number): string => {
    const name = instants.findLast((one) => Date.parse(instantOf(one)) / 1000 <= seconds)
    if (name === undefined) throw new Error(`an expiry of ${seconds} comes from no instant`)
    return `<${name}>${spanWords(seconds - Date.parse(instantOf(name)) / 1000)}`
  }
  return { value: new Proxy({}, { get }), named, expiry, instantOf }
}

const spanWords = (seconds: number): string => {
  if (seconds === 0) return ''
  if (seconds % 86_400 === 0) return ` + ${seconds / 86_400} d`
  return seconds % 3_600 === 0 ? ` + ${seconds / 3_600} h` : ` + ${seconds} s`
}
