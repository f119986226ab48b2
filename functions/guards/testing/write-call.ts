import type { Operation } from '../operations'

/** A call as it travels: path with its query, and the raw body, empty for a read. */
export type WrittenCall = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body: string }

/** Writes an input as clients do: parameters into the path, the rest into the query or the body. */
export const writeCall = ({ method, path }: Operation, input: object = {}): WrittenCall => {
  const rest: Record<string, unknown> = { ...input }
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  if (method === 'POST') return { method, path: `/api${address}`, body: JSON.stringify(rest) }
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
  return { method, path: `/api${address}${query.size ? `?${query}` : ''}`, body: '' }
}
