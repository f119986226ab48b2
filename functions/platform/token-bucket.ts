type BucketSettings = {
  /** Tokens that a full bucket holds. */
  readonly burst: number
  /** Seconds until one token is back. */
  readonly refillSeconds: number
  /** Callers remembered; the one that came first goes first. */
  readonly mostCallers: number
}

type Bucket = { readonly tokens: number; readonly at: number }

/**
 * True while a caller has a token left; takes it. Kept in memory only: an instance forgets its callers when it ends.
 * A clock that was set back refills nothing and takes nothing away.
 */
export const tokenBucket = ({ burst, refillSeconds, mostCallers }: BucketSettings) => {
  const buckets = new Map<string, Bucket>()
  const tokensOf = (caller: string, at: number): number => {
    const bucket = buckets.get(caller)
    if (!bucket) return burst
    return Math.min(burst, bucket.tokens + Math.max(0, at - bucket.at) / (refillSeconds * 1_000))
  }
  return (caller: string, at: Date): boolean => {
    const tokens = tokensOf(caller, at.getTime())
    const allowed = tokens >= 1
    buckets.delete(caller)
    buckets.set(caller, { tokens: allowed ? tokens - 1 : tokens, at: at.getTime() })
    const oldest = buckets.size > mostCallers ? buckets.keys().next().value : undefined
    if (oldest !== undefined) buckets.delete(oldest)
    return allowed
  }
}
