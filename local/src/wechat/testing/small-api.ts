import { createHash, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Lease, OutboxEntry, OutboxOutcome } from '@app/functions/wechat/outbox-entry'
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose'

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
export const gatewayKey = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'k1' })
const keys = createLocalJWKSet({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'EdDSA' } as never] })

export type Received = {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly key: string | undefined
  readonly claims: JWTPayload
}
export type SmallApi = {
  readonly url: string
  readonly received: readonly Received[]
  /** What the next lease hands out. */
  readonly offer: (entries: readonly OutboxEntry[]) => void
  readonly outcomes: () => Readonly<Record<string, OutboxOutcome>>
  readonly close: () => Promise<void>
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

const read = async (request: IncomingMessage, now: Date): Promise<Received> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  const token = (request.headers.authorization ?? '').replace('Bearer ', '')
  const { payload } = await jwtVerify(token, keys, {
    issuer: 'gateway',
    audience: 'api',
    currentDate: now,
    maxTokenAge: 60,
  })
  const { method = '', url: path = '' } = request
  if (payload['bh'] !== sha256(body) || payload['htu'] !== path || payload['htm'] !== method) throw new Error('altered')
  const key = request.headers['idempotency-key']
  return { method, path, body, claims: payload, key: Array.isArray(key) ? key[0] : key }
}

/** A real HTTP server that believes only what an assertion says, and hands out and takes back one outbox. */
export const startSmallApi = async (clock: () => Date): Promise<SmallApi> => {
  const received: Received[] = []
  const outcomes: Record<string, OutboxOutcome> = {}
  let offered: readonly OutboxEntry[] = []
  const lease = (): Lease => {
    const entries = offered
    offered = []
    return { leaseId: '01J0000000000000000000LEAS', entries }
  }
  const routes: Record<string, (call: Received) => unknown> = {
    '/api/me': ({ claims }) => ({ sub: claims.sub, dis: claims['dis'] }),
    '/api/large': () => ({ text: '长'.repeat(40_000) }),
    '/api/outbox/lease': lease,
    '/api/outbox/report': ({ body }) => {
      const { id, outcome } = JSON.parse(body)
      outcomes[id] = outcome
      return { id }
    },
  }
  const server = createServer((request, response) => {
    read(request, clock())
      .then((call) => {
        received.push(call)
        const route = routes[call.path.split('?')[0] ?? '']
        response.writeHead(route === undefined ? 404 : 200).end(JSON.stringify(route?.(call) ?? {}))
      })
      .catch((error: unknown) => response.writeHead(401).end(String(error)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  const offer = (entries: readonly OutboxEntry[]) => {
    offered = entries
  }
  return { url: `http://127.0.0.1:${port}`, received, offer, outcomes: () => outcomes, close }
}
