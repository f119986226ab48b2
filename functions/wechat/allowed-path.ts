/**
 * Path and query exactly as they will be sent, or nothing where the path leaves `/api/`. The URL parser resolves `..`,
 * `%2e%2e`, backslashes and `//host` first, so that what is checked, what is signed and what is called are one string.
 */
export const allowedPath = (apiUrl: string, path: string): string | undefined => {
  if (!path.startsWith('/') || !URL.canParse(path, apiUrl)) return undefined
  const url = new URL(path, apiUrl)
  const inside = url.origin === apiUrl && url.pathname.startsWith('/api/')
  return inside ? `${url.pathname}${url.search}` : undefined
}
