/** A page's name; its handler has the same. */
export type PageName =
  | 'home'
  | 'about'
  | 'cardAsJson'
  | 'card'
  | 'mismatch'
  | 'verify'
  | 'logHead'
  | 'finding'
  | 'answerFinding'

type PageRoute = { readonly method: 'GET' | 'POST'; readonly path: string; readonly page: PageName }

/** The consumer's pages, in the order in which their paths are tried. Needs no identity. */
export const pages: readonly PageRoute[] = [
  { method: 'GET', path: '/', page: 'home' },
  { method: 'GET', path: '/s/about', page: 'about' },
  { method: 'GET', path: '/s/verify', page: 'verify' },
  { method: 'GET', path: '/s/log/:file{[^/]+\\.json}', page: 'logHead' },
  { method: 'GET', path: '/s/:file{[^/]+\\.json}', page: 'cardAsJson' },
  { method: 'GET', path: '/s/:code', page: 'card' },
  { method: 'POST', path: '/s/:code/mismatch', page: 'mismatch' },
  { method: 'GET', path: '/r/:code', page: 'finding' },
  { method: 'POST', path: '/r/:code', page: 'answerFinding' },
]
