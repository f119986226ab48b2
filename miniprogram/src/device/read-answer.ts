import type { GatewayAnswer } from './call-gateway'

/** What the gateway returned, if it has the form of an answer. */
export const readAnswer = (result: unknown): GatewayAnswer | undefined => {
  if (typeof result !== 'object' || result === null) return undefined
  const { status, body } = result as Record<string, unknown>
  return typeof status === 'number' && typeof body === 'string' ? { status, body } : undefined
}
