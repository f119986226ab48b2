import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failureAnswer, takeFailure } from './failures'
import type { OpenApi, OpenApiAnswer } from './open-api'
import type { StateStore } from './state-store'
import type { Failure } from './wechat-state'
import { decodeArguments, encodeAnswer, readMultipart } from './wire'

export type AdminKit = {
  readonly store: StateStore
  readonly apis: Readonly<Record<Failure['api'], OpenApi>>
  /** What WeChat gives to an invocation of a cloud function, and asks back with each cloud call. */
  readonly token: string
}
export type AdminServer = { readonly url: string; readonly close: () => Promise<void> }

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const tcbError = (response: ServerResponse, code: string, message: string) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ code, message }))
}

const isApi = (kit: AdminKit, name: string): name is Failure['api'] => Object.hasOwn(kit.apis, name)

const perform = ({ store, apis }: AdminKit, api: Failure['api'], input: unknown): OpenApiAnswer | 'dropped' => {
  const failure = takeFailure(store.state, api)
  if (typeof failure === 'number') return failureAnswer(failure)
  const answer = apis[api](store.state, input)
  return failure ?? answer
}

const answerOpenApi = async (kit: AdminKit, form: Readonly<Record<string, Buffer>>, response: ServerResponse) => {
  const api = String(form['apiName'])
  if (!isApi(kit, api)) return tcbError(response, 'INVALID_PARAM', `unknown api ${api}`)
  if (String(form['wxCloudApiToken']) !== kit.token) return tcbError(response, 'INVALID_WX_API_TOKEN', 'invalid token')
  const answer = perform(kit, api, decodeArguments(form['requestData'] ?? Buffer.alloc(0)))
  await kit.store.saved()
  if (answer === 'dropped') return response.destroy()
  return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(encodeAnswer(answer))
}

const answer = async (kit: AdminKit, request: IncomingMessage, response: ServerResponse) => {
  const form = readMultipart(await readBody(request), request.headers['content-type'] ?? '')
  const action = String(form['action'])
  if (action !== 'wx.openApi') return tcbError(response, 'INVALID_PARAM', `unknown action ${action}`)
  return await answerOpenApi(kit, form, response)
}

/** TCB's admin endpoint as `wx-server-sdk` speaks to it: multipart forms holding protobuf. Loopback, a free port. */
export const startAdminServer = async (kit: AdminKit): Promise<AdminServer> => {
  const server = createServer((request, response) => {
    answer(kit, request, response).catch((error: unknown) => tcbError(response, 'SYS_ERR', String(error)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}/admin`, close }
}
