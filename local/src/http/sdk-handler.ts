import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

/** What an AWS SDK client hands to its request handler, as far as a fetch Request needs it. */
export type SdkRequest = {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number | undefined
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>> | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

export type SdkAnswer = { statusCode: number; reason?: string; headers: Record<string, string>; body: Readable }

/** Lets an AWS SDK client talk to a function in this process instead of a network. */
export const sdkHandler = (answer: (request: Request) => Promise<Response>) => ({
  metadata: { handlerProtocol: 'http/1.1' },
  handle: async (request: SdkRequest): Promise<{ response: SdkAnswer }> => {
    const asked = await asFetchRequest(request)
    const response = asked === undefined ? refused() : await answer(asked)
    const body = Readable.from([Buffer.from(await response.arrayBuffer())])
    return {
      response: { statusCode: response.status, headers: Object.fromEntries(response.headers), body },
    }
  },
  updateHttpClientConfig: () => undefined,
  httpHandlerConfigs: () => ({}),
  destroy: () => undefined,
})

const asFetchRequest = async (request: SdkRequest): Promise<Request | undefined> => {
  const port = request.port === undefined ? '' : `:${request.port}`
  const url = `${request.protocol}//${request.hostname}${port}${request.path}${asSearch(request.query ?? {})}`
  if (new URL(url).pathname !== request.path) return undefined
  const body = await bytesOf(request.body)
  return new Request(url, { method: request.method, headers: request.headers, ...(body && { body }) })
}

const asSearch = (query: NonNullable<SdkRequest['query']>): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((one) => [name, one] as const),
  )
  const encoded = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  return encoded.length === 0 ? '' : `?${encoded.join('&')}`
}

const bytesOf = async (body: unknown): Promise<Uint8Array<ArrayBuffer> | string | undefined> => {
  if (body === undefined || body === null || typeof body === 'string') return body ?? undefined
  if (body instanceof Uint8Array) return new Uint8Array(body)
  if (body instanceof Readable) return new Uint8Array(await buffer(body))
  throw new TypeError('This request body is neither text, bytes nor a stream')
}

/** A path with steps such as `..` would be another path once it is an address: S3's answer to it. */
const refused = () =>
  new Response('<Error><Code>InvalidURI</Code><Message>Not a plain path</Message></Error>', { status: 400 })
