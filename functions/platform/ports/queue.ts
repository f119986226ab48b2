export type SendOptions = {
  /** Seconds before the message may be received: 0 to 900. */
  readonly delaySeconds?: number
  /**
   * What the consumer tells repeats by. A standard queue delivers at least once and may deliver both of two sends,
   * so this travels with the message and removes nothing by itself.
   */
  readonly deduplicationId?: string
}

/** Puts one message on a queue, by the queue's own name. Resolves when the queue has it durably. */
export type SendMessage = (queue: string, body: unknown, options?: SendOptions) => Promise<void>
