import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** The HTTP answer API Gateway makes of what a Lambda returned: every cookie a header of its own, base64 undone. */
export const lambdaAnswerOf = (result: APIGatewayProxyStructuredResultV2): Response => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(result.headers ?? {})) headers.set(name, String(value))
  for (const cookie of result.cookies ?? []) headers.append('set-cookie', cookie)
  const status = result.statusCode ?? 200
  return new Response(hasNoBody(status) ? null : bytesOf(result), { status, headers })
}

// RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5: these never carry content.
const hasNoBody = (status: number) => [204, 205, 304].includes(status)

const bytesOf = ({ body = '', isBase64Encoded }: APIGatewayProxyStructuredResultV2) =>
  isBase64Encoded ? new Uint8Array(Buffer.from(body, 'base64')) : body
