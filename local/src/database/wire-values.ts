/** A value as DynamoDB's wire has it. */
export type WireValue = Readonly<Record<string, unknown>>
export type WireItem = Readonly<Record<string, WireValue>>

const wrap = (value: unknown): WireValue => {
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (value === null) return { NULL: true }
  if (Array.isArray(value)) return { L: value.map(wrap) }
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') }
  if (isPlain(value)) return { M: toWire(value) }
  throw new TypeError('a set or an object of a class is not known here')
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Plain values as they go over the wire; fields that are undefined are left out. Throws on sets. */
export const toWire = (item: Readonly<Record<string, unknown>>): WireItem => {
  const wired: Record<string, WireValue> = {}
  for (const [name, value] of Object.entries(item)) if (value !== undefined) wired[name] = wrap(value)
  return wired
}

const unwrap = (wired: WireValue): unknown => {
  const [[type, value] = ['', undefined]] = Object.entries(wired)
  if (type === 'N') return Number(value)
  if (type === 'NULL') return null
  if (type === 'B') return new Uint8Array(Buffer.from(String(value), 'base64'))
  if (type === 'L') return (value as readonly WireValue[]).map(unwrap)
  return type === 'M' ? fromWire(value as WireItem) : value
}

/** The plain values of an item: text, numbers, bytes, lists and maps. */
export const fromWire = (item: WireItem): Record<string, unknown> => {
  const plain: Record<string, unknown> = {}
  for (const [name, wired] of Object.entries(item)) plain[name] = unwrap(wired)
  return plain
}
