/** What a domain uses, as data: infra and the local cloud read it, code never asks it. */
export type Manifest = {
  readonly domain: string
  /** Queues whose messages this domain's workers run; each has a dead-letter queue `<name>-dead`. */
  readonly queues: readonly QueueNeeds[]
  readonly timers: readonly TimerNeeds[]
}

type QueueNeeds = {
  readonly name: string
  /** Seconds a message may be worked on before it is handed out again. */
  readonly visibilitySeconds: number
  /** Deliveries before it is set aside. */
  readonly mostReceives: number
  /** Messages handed to one run of the worker; 1 where each fills its memory by itself. 5 unless told. */
  readonly batch?: number
}

/** `cron` in Asia/Shanghai. */
export type TimerNeeds = { readonly name: string; readonly cron: string }
