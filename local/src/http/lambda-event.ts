import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** Header in which the edge says who is asking; see `serveOn`. */
export const sourceIpHeader = 'x-edge-source-ip'

/**
 * An API Gateway HTTP API event, payload format 2.0, as the gateway makes it: cookies apart, repeated query values
 * joined by commas, `rawPath` decoded (and cut at a decoded `?`), and every body in base64 that is not text by its
 * content type.
 */
export const lambdaEventOf = async (request: Request, now: Date): Promise<APIGatewayProxyEventV2> => {
  const url = new URL(request.url)
  const { cookie, [sourceIpHeader]: sourceIp = '127.0.0.1', ...headers } = Object.fromEntries(request.headers)
  const rawPath = decodedPath(url.pathname)
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split(/;\s*/).filter((one) => one !== '') }),
    headers: { ...headers, host: headers['host'] ?? url.host, 'x-forwarded-for': sourceIp },
    ...queryOf(url.searchParams),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: url.hostname,
      domainPrefix: url.hostname.split('.')[0] ?? '',
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: clfTime(now),
      timeEpoch: now.getTime(),
    },
    ...(await bodyOf(request)),
  }
}

const decodedPath = (pathname: string): string => {
  try {
    return decodeURIComponent(pathname).split('?')[0] ?? ''
  } catch {
    return pathname
  }
}

const queryOf = (query: URLSearchParams): Pick<APIGatewayProxyEventV2, 'queryStringParameters'> => {
  const names = [...new Set(query.keys())]
  if (names.length === 0) return {}
  return { queryStringParameters: Object.fromEntries(names.map((name) => [name, query.getAll(name).join(',')])) }
}

const bodyOf = async (request: Request): Promise<Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>> => {
  const bytes = Buffer.from(await request.arrayBuffer())
  if (bytes.byteLength === 0) return { isBase64Encoded: false }
  const isText = isTextType(request.headers.get('content-type') ?? '')
  return { body: bytes.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
}

/** What an HTTP API hands over as text; forms are not among it. */
const isTextType = (contentType: string): boolean => /^(text\/|application\/(json|xml|javascript)\b)/i.test(contentType)

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `24/Nov/2026:01:00:00 +0000`. */
const clfTime = (at: Date): string => {
  const iso = at.toISOString()
  return `${iso.slice(8, 10)}/${months[at.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`
}
