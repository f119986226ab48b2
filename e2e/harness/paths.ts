/** Normalises a path inside the package: no leading slash, no `.` and `..`. */
export const normal = (path: string): string => {
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') kept.pop()
    else if (part && part !== '.') kept.push(part)
  }
  return kept.join('/')
}

/** Where `path`, written in the file `from`, leads: absolute from the package's root or relative to the file. */
export const resolveFrom = (from: string, path: string): string =>
  path.startsWith('/') ? normal(path) : normal(`${from.split('/').slice(0, -1).join('/')}/${path}`)

/** Splits `/pages/card/index?scene=x` into a page and its query. */
export const readUrl = (url: string): { path: string; query: Record<string, string> } => {
  const [path = '', query = ''] = url.split('?')
  return { path: normal(path), query: Object.fromEntries(new URLSearchParams(query)) }
}
