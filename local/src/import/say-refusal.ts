/** What the API said to people instead of an answer; undefined for what is no refusal but a fault of ours. */
export const saidInstead = (error: unknown): string | undefined => {
  const { code, message, data } = (error ?? {}) as { code?: unknown; message?: unknown; data?: { next?: unknown } }
  if (typeof code !== 'string' || typeof message !== 'string') return undefined
  return typeof data?.next === 'string' ? `${message}。${data.next}` : undefined
}
