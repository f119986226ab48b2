import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

type HttpLambda = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

/** A Hono app as a Lambda behind an HTTP API, in the types of `aws-lambda`: Hono's own differ in optional fields. */
export const httpLambda = (app: Hono): HttpLambda => handle(app) as unknown as HttpLambda
