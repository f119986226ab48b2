import { fileURLToPath } from 'node:url'
import { type GatewayInstance, type Invocation, startInstance } from './gateway-instance'

export type PoolKit = {
  /** Path of the built index.js. */
  readonly module: string
  readonly env: Readonly<Record<string, string>>
  readonly size: number
  /** Milliseconds after which WeChat ends an invocation. */
  readonly timeLimitMs: number
}
export type GatewayPool = {
  /** Answers what the function answers, as JSON carries it; rejects when it throws or runs out of time. */
  readonly invoke: (invocation: Invocation) => Promise<unknown>
  /** Names that the function tried to reach outside this machine. */
  readonly outbound: readonly string[]
  readonly close: () => Promise<void>
}

const script = fileURLToPath(new URL('./gateway-worker.cjs', import.meta.url))

/** As many instances as `size`, started when first needed; a waiting call takes the next one that is free. */
export const createPool = ({ module, env, size, timeLimitMs }: PoolKit): GatewayPool => {
  const instances = new Set<GatewayInstance>()
  const idle: GatewayInstance[] = []
  const waiting: ((instance: GatewayInstance) => void)[] = []
  const outbound: string[] = []

  const start = () => {
    const instance = startInstance({ script, module, env, timeLimitMs, onOutbound: (name) => outbound.push(name) })
    instances.add(instance)
    return instance
  }
  const usable = (instance: GatewayInstance) => {
    if (instance.alive()) return instance
    instances.delete(instance)
    return start()
  }
  const acquire = async (): Promise<GatewayInstance> => {
    const free = idle.pop()
    if (free !== undefined) return usable(free)
    return instances.size < size ? start() : await new Promise((take) => waiting.push(take))
  }
  const release = (instance: GatewayInstance) => {
    const next = waiting.shift()
    if (next === undefined) idle.push(instance)
    else next(usable(instance))
  }
  const invoke = async (invocation: Invocation) => {
    const instance = await acquire()
    try {
      return await instance.invoke(invocation)
    } finally {
      release(instance)
    }
  }
  const close = async () => {
    await Promise.all([...instances].map((instance) => instance.stop()))
  }
  return { invoke, outbound, close }
}
