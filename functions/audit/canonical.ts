/**
 * One value, one text: JSON with the names of every object in order of their code units, bytes in base64. Rows are
 * given as DynamoDB's attribute values, where every number is a text already.
 */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value))

const inOrder = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  // pairs, not an object: engines put names that look like numbers first, and `__proto__` would vanish
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { names: entries.map(([name]) => name), values: entries.map(([, one]) => inOrder(one)) }
}
