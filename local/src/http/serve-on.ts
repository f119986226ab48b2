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
    const server = serve({
      port,
      fetch: (request, env) => fetch(stamped(request, env as HttpBindings), env as HttpBindings),
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)))
    server.once('listening', () => {
      const close = () => closed(server)
      resolve({ port: (server.address() as AddressInfo).port, close })
    })
  })

const stamped = (request: Request, { incoming }: HttpBindings): Request => {
  request.headers.set(sourceIpHeader, (incoming.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''))
  return request
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
