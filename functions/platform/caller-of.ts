import type { Context } from 'hono'

/** The caller's address as API Gateway saw it; undefined where nothing stands before the app. */
export const callerOf = (c: Context): string | undefined => {
  const env = c.env as { requestContext?: { http?: { sourceIp?: string } } } | undefined
  return env?.requestContext?.http?.sourceIp
}
