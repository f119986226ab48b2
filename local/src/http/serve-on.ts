import type { AddressInfo } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import { sourceIpHeader } from './lambda-event'

export type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>

export type Served = { readonly port: number; readonly close: () => Promise<void> }

/**
 * Answers HTTP on a port; 0 takes any free one. Says who is asking in `sourceIpHeader`, whatever the client put
 * there. Rejects with a sentence for people when the port is taken.
 */
export const serveOn = (port: number, fetch: Fetch): Promise<Served> =>
  new Promise((resolve, reject) => {
    const answer = (request: Request, env: unknown) => {
      const bindings = env as HttpBindings
      stamp(bindings.incoming)
      return fetch(request, bindings)
    }
    const server = serve({ port, fetch: answer })
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)))
    server.once('listening', () => {
      const close = () => closed(server)
      resolve({ port: (server.address() as AddressInfo).port, close })
    })
  })

/** On the socket's own list of headers: the adapter reads it when first asked, and copying a Request costs more. */
const stamp = ({ rawHeaders, socket }: HttpBindings['incoming']) => {
  for (let i = rawHeaders.length - 2; i >= 0; i -= 2)
    if (rawHeaders[i]?.toLowerCase() === sourceIpHeader) rawHeaders.splice(i, 2)
  rawHeaders.push(sourceIpHeader, (socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''))
}

const explained = (error: NodeJS.ErrnoException, port: number): Error => {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken: another program, or another start of this one, answers there.`, {
      cause: error,
    })
  if (error.code === 'EACCES') return new Error(`This user may not open port ${port}.`, { cause: error })
  return error
}

const closed = (server: ReturnType<typeof serve>): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
