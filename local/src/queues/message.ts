export type MessageAttribute = {
  readonly DataType: string
  readonly StringValue?: string
  readonly BinaryValue?: string
}

/** A message and where it is. Instants are milliseconds of the house's clock. */
export type Message = {
  readonly id: string
  /** The queue it is on now, its dead-letter queue included. */
  readonly queue: string
  readonly body: string
  readonly attributes: Readonly<Record<string, MessageAttribute>>
  readonly sentAt: number
  readonly visibleAt: number
  /** How often it was received since it was sent or redriven. */
  readonly received: number
  readonly firstReceivedAt?: number
  /** What the last attempt failed with, for people who look after dead letters. */
  readonly why?: string
}

export type QueueSettings = {
  readonly name: string
  /** Seconds a received message stays out of sight; a failed one comes back after them. */
  readonly visibilitySeconds: number
  /** Receives before the message goes to `<name>-dead`. */
  readonly maxReceiveCount: number
  /** Most messages of one call. */
  readonly batchSize: number
  /** Seconds before a sent message may be received, unless the sender says otherwise. */
  readonly delaySeconds?: number
  /** Most calls at once; 1 when not given. */
  readonly concurrency?: number
}

export const deadOf = (queue: string): string => `${queue}-dead`

// Amazon SQS: the longest delay is 15 minutes.
export const longestDelaySeconds = 900

/**
 * A wait longer than any queue imposes was measured by a clock that has since been put back; such a message is
 * visible at once, or it would be lost from sight for as long as the clock had been ahead.
 */
export const isVisible = (message: Message, now: number, { visibilitySeconds }: QueueSettings): boolean => {
  const longest = Math.max(longestDelaySeconds, visibilitySeconds) * 1_000
  return message.visibleAt <= now || message.visibleAt > now + longest
}
