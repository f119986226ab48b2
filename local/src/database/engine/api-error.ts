const prefixes: Record<string, string> = {
  ValidationException: 'com.amazon.coral.validate',
  UnknownOperationException: 'com.amazon.coral.service',
}

/** An answer of DynamoDB that is an error; `body` is what goes over the wire. */
export class ApiError extends Error {
  readonly statusCode = 400
  readonly body: Record<string, unknown>
  constructor(type: string, message: string, extra: Record<string, unknown> = {}) {
    super(message)
    const prefix = prefixes[type] ?? 'com.amazonaws.dynamodb.v20120810'
    this.body = { __type: `${prefix}#${type}`, message, ...extra }
  }
}

/** The engine throws plain errors of the same shape. */
export type WireError = Error & { readonly statusCode: number; readonly body: Record<string, unknown> }

export const isWireError = (error: unknown): error is WireError =>
  error instanceof Error && 'body' in error && typeof error.body === 'object' && error.body !== null

/** `ConditionalCheckFailedException`, `ValidationException`, … */
export const typeOf = (error: WireError): string => String(error.body['__type']).split('#').at(-1) ?? ''

export const messageOf = (error: WireError): string => String(error.body['message'] ?? error.body['Message'] ?? '')

export const validationError = (message: string) => new ApiError('ValidationException', message)
