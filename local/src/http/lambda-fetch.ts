import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { lambdaAnswerOf } from './lambda-answer'
import { lambdaEventOf } from './lambda-event'

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>

export type LambdaSettings = {
  readonly name?: string
  readonly clock?: () => Date
  /** Told what a handler threw; the client learns nothing of it. */
  readonly onError?: (error: unknown) => void
}

/** Lambda quotas: 6 MB for the request and for the answer of a synchronous call, as JSON. */
export const payloadLimit = 6_291_556

/** Seconds API Gateway lets an HTTP API integration take; the function reads it as its remaining time. */
const longestSeconds = 30

/** Lets a Lambda behind an HTTP API answer fetch requests, within the limits it has in the cloud. */
export const lambdaFetch = (handler: HttpHandler, settings: LambdaSettings = {}) => {
  const clock = settings.clock ?? (() => new Date())
  return async (request: Request): Promise<Response> => {
    const now = clock()
    const event = await lambdaEventOf(request, now)
    if (sizeOf(event) > payloadLimit) return says(413, 'Request Entity Too Large')
    try {
      const result = await handler(event, contextOf(settings.name ?? 'local', event.requestContext.requestId))
      if (sizeOf(result) > payloadLimit) throw new Error(`The answer to ${event.rawPath} exceeds ${payloadLimit} bytes`)
      return lambdaAnswerOf(result)
    } catch (error) {
      settings.onError?.(error)
      return says(500, 'Internal Server Error')
    }
  }
}

const sizeOf = (payload: unknown) => Buffer.byteLength(JSON.stringify(payload) ?? '')

const says = (status: number, message: string) => Response.json({ message }, { status })

const contextOf = (name: string, awsRequestId: string): Context => {
  const ends = performance.now() + longestSeconds * 1_000
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local-1:000000000000:function:${name}`,
    memoryLimitInMB: '1024',
    awsRequestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(ends - performance.now())),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  }
}
