import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { isWireError } from './engine/api-error'

export type Dispatch = (operation: string, body: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>

type Asked = { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown }

/** The configuration of a DynamoDBClient that is answered by this database and never touches a network. */
export const clientConfigFor = (dispatch: Dispatch) =>
  ({
    region: 'local',
    endpoint: 'http://database.invalid',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer: { sign: async (request) => request },
    requestHandler: {
      metadata: { handlerProtocol: 'http/1.1' },
      handle: async (request: Asked) => ({ response: await answer(dispatch, request) }),
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
      destroy: () => undefined,
    },
  }) satisfies DynamoDBClientConfig

const answer = async (dispatch: Dispatch, { headers, body }: Asked) => {
  const operation = headers['x-amz-target']?.split('.').at(-1) ?? ''
  try {
    return reply(200, await dispatch(operation, JSON.parse(textOf(body))))
  } catch (error) {
    if (!isWireError(error)) throw error
    return reply(error.statusCode, error.body)
  }
}

const textOf = (body: unknown): string => {
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return new TextDecoder().decode(body)
  throw new TypeError('The request body is neither text nor bytes')
}

const reply = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: new TextEncoder().encode(JSON.stringify(body)),
})
