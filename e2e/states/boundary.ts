import type { BrowserContext, Route } from 'playwright-core'

/** What lies beyond the phone or the desk: as it is, never answering, failing, with empty lists, or out of reach. */
export type Weather = 'fair' | 'silent' | 'failing' | 'empty' | 'cut'

const boundary = /\/(wx\/call-function|api\/|s\/[^/]+\.json)/

/** Every list in it empty. Single things stay: a shop without papers is still a shop. */
const emptied = (value: unknown): unknown => {
  if (Array.isArray(value)) return []
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, emptied(part)]))
}

/** Who asks stays somebody: only what they read is emptied. */
const isAboutWhoAsks = (path: string) => /\/(me|colleagues|draft-key)$/.test(path)

const pathAsked = (route: Route): string => {
  const asked = route.request().postDataJSON() as { data?: { path?: string } } | null
  return (asked?.data?.path ?? new URL(route.request().url()).pathname).split('?')[0] ?? ''
}

/** A page that is closed while it reads is asked no more. */
const withoutLists = async (route: Route): Promise<void> => {
  const response = await route.fetch().catch(() => undefined)
  if (!response) return await route.abort().catch(() => undefined)
  const json = (await response.json()) as { result?: { body: string } }
  const { result } = json
  if (!result) return await route.fulfill({ response, json: emptied(json) })
  const body = JSON.stringify(emptied(JSON.parse(result.body)))
  await route.fulfill({ response, json: { ...json, result: { ...result, body } } })
}

const failed = { status: 503, body: JSON.stringify({ code: 'INTERNAL_SERVER_ERROR' }) }

/** A phone reaches the API through the gateway, whose answer holds the API's. */
const failing = (route: Route): Promise<void> =>
  route.request().url().includes('/wx/') ? route.fulfill({ json: { result: failed } }) : route.fulfill(failed)

const through: Readonly<Record<Exclude<Weather, 'fair'>, (route: Route) => Promise<unknown>>> = {
  silent: () => new Promise(() => undefined),
  failing,
  empty: withoutLists,
  cut: (route) => route.abort('internetdisconnected'),
}

/** Lets this weather come up between the pages of a context and the server. */
export const setWeather = async (context: BrowserContext, weather: Weather): Promise<void> => {
  await context.unroute(boundary)
  if (weather === 'fair') return
  await context.route(boundary, async (route) => {
    if (isAboutWhoAsks(pathAsked(route)) && weather !== 'cut') return await route.continue()
    await through[weather](route)
  })
}
