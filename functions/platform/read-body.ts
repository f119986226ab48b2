/** The largest inspection with all its words takes about 200 KB; files never come this way. */
export const mostBodyBytes = 512 * 1024
const mostAddressCharacters = 8 * 1024
const mostHeaderCharacters = 16 * 1024

type BodyRead = { readonly body: string } | { readonly fault: 'tooLarge' | 'unreadable' }

/**
 * The text of a request's body, read no further than its limit: what is larger is never held. Bytes that are not UTF-8
 * are refused, not mended: a mended text is not what was signed.
 */
export const readBody = async (request: Request): Promise<BodyRead> => {
  const { method, headers } = request
  if (method === 'GET' || method === 'HEAD') return { body: '' }
  if (Number(headers.get('content-length') ?? 0) > mostBodyBytes) return { fault: 'tooLarge' }
  const bytes = await readAtMost(request.body, mostBodyBytes)
  if (!bytes) return { fault: 'tooLarge' }
  try {
    return { body: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: 'unreadable' }
  }
}

/** Whether address and headers are longer than anybody honest writes them. */
export const isHeadTooLarge = ({ url, headers }: Request): boolean => {
  if (url.length > mostAddressCharacters) return true
  let characters = 0
  for (const [name, value] of headers) characters += name.length + value.length
  return characters > mostHeaderCharacters
}

const readAtMost = async (stream: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = stream?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > most) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
