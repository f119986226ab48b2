import type { Route } from './routes'

type Input = Readonly<Record<string, unknown>>
/** What goes to the gateway: path with its parameters and query filled in, body as JSON text. */
type Address = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: string }

const isGiven = ([, value]: readonly [string, unknown]) => value !== undefined

const queryOf = (rest: Input): string => {
  const pairs = Object.entries(rest)
    .filter(isGiven)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Fills a route with its input: `{params}` into the path, the rest into the query (GET) or the body (POST). */
export const addressOf = ([method, path]: Route, input: Input = {}): Address => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)))
  if (method === 'GET') return { method, path: `/api${filled}${queryOf(rest)}` }
  return { method, path: `/api${filled}`, body: JSON.stringify(rest) }
}
