import { Worker } from 'node:worker_threads'

export type Invocation = {
  readonly event: unknown
  /** What WeChat puts into the environment for this one call. */
  readonly env: Readonly<Record<string, string>>
  readonly now: Date
}
export type InstanceKit = {
  readonly script: string
  readonly module: string
  readonly env: Readonly<Record<string, string>>
  readonly timeLimitMs: number
  readonly onOutbound: (name: string) => void
}
export type GatewayInstance = {
  readonly invoke: (invocation: Invocation) => Promise<unknown>
  readonly alive: () => boolean
  readonly stop: () => Promise<void>
}

type Reply =
  | { readonly kind: 'outbound'; readonly name: string }
  | { readonly kind: 'value'; readonly value: string | undefined }
  | { readonly kind: 'error'; readonly error: string }
type Call = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** A call that ends once, whichever way comes first, and never later than its limit. */
const limited = (call: Call, timeLimitMs: number, onLimit: () => void): Call => {
  const end = setTimeout(onLimit, timeLimitMs)
  const ending =
    <T>(then: (value: T) => void) =>
    (value: T) => {
      clearTimeout(end)
      then(value)
    }
  return { resolve: ending(call.resolve), reject: ending(call.reject) }
}

/** One worker thread with an environment of its own. Never given a second call before the first has ended. */
export const startInstance = ({ script, module, env, timeLimitMs, onOutbound }: InstanceKit): GatewayInstance => {
  const worker = new Worker(script, { env: { ...env }, workerData: { module }, execArgv: [] })
  let alive = true
  let call: Call | undefined
  const fail = (error: Error) => {
    alive = false
    call?.reject(error)
  }
  const hear = (reply: Reply) => {
    if (reply.kind === 'outbound') return onOutbound(reply.name)
    if (reply.kind === 'error') return call?.reject(new Error(reply.error))
    return call?.resolve(reply.value && JSON.parse(reply.value))
  }
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`cloud function ended with ${code}`)))
  worker.on('message', hear)

  const stop = async () => {
    await worker.terminate()
  }
  const exceed = () => {
    fail(new Error(`FUNCTIONS_TIME_LIMIT_EXCEEDED: ${timeLimitMs} ms`))
    void stop()
  }
  const invoke = ({ event, env: context, now }: Invocation) =>
    new Promise<unknown>((resolve, reject) => {
      call = limited({ resolve, reject }, timeLimitMs, exceed)
      worker.postMessage({ event, env: context, now: now.getTime() })
    })
  return { invoke, alive: () => alive, stop }
}
