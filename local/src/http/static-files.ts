import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { contentTypeOf } from './content-types'

export type StaticOptions = {
  /** True: a path without a file, and without an extension, is the application's own and gets `index.html`. */
  readonly spa: boolean
}

/**
 * Serves a built frontend from its folder. Files whose name carries a hash of their content are kept for a year; all
 * others are asked for each time and answered with 304 while they are the same. Mount it with `app.mount`.
 */
export const staticFiles =
  (folder: string, { spa }: StaticOptions) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    const path = pathOf(request)
    const found = path === undefined ? undefined : await find(folder, path, spa)
    if (found === undefined) return new Response('Not found', { status: 404 })
    return answer(request, found)
  }

type Found = { readonly file: string; readonly body: Uint8Array<ArrayBuffer> }

const pathOf = (request: Request): string | undefined => {
  try {
    return decodeURIComponent(new URL(request.url).pathname)
  } catch {
    return undefined
  }
}

const find = async (folder: string, path: string, spa: boolean): Promise<Found | undefined> => {
  const wanted = path.endsWith('/') ? `${path}index.html` : path
  const ownPath = spa && !/\.[^/]*$/.test(path)
  return (await read(folder, wanted)) ?? (ownPath ? read(folder, 'index.html') : undefined)
}

/** Nothing outside the folder, nothing hidden, no folder. */
const read = async (folder: string, path: string): Promise<Found | undefined> => {
  const file = join(folder, path)
  if (path.includes('\0') || /(^|[/\\])\./.test(path) || !file.startsWith(join(folder, sep))) return undefined
  try {
    return { file, body: new Uint8Array(await readFile(file)) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && missing.has(String(error.code))) return undefined
    throw error
  }
}

const missing = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])

const answer = (request: Request, { file, body }: Found): Response => {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { 'content-type': contentTypeOf(file), 'cache-control': cacheControlOf(file), etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const length = { 'content-length': String(body.byteLength) }
  return new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, ...length } })
}

/** `index-BxZ3_k9q.js` by Vite, `app.1f3a9c0d.js` by Taro. */
const hashed = /[-.](?=[\w-]*\d)[\w-]{8,}\.(?!html$)\w+$/

const cacheControlOf = (file: string) => (hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
