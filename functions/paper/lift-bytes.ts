import { createHash } from 'node:crypto'

export interface Lifted {
  /** The data with every byte array replaced by the path of its file. */
  readonly json: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Takes the images out of the data: JSON has no bytes, and base64 would have to be decoded in the template.
 * Paths carry the content's SHA-256, so that a compiler's cache can never show one document's image in another.
 */
export const liftBytes = (data: unknown, root: string): Lifted => {
  const files = new Map<string, Uint8Array>()
  const lift = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      const path = `/${createHash('sha256').update(value).digest('hex')}`
      files.set(`${root}${path}`, value)
      return path
    }
    if (Array.isArray(value)) return value.map(lift)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lift(inner)]))
  }
  return { json: JSON.stringify(lift(data)), files }
}
