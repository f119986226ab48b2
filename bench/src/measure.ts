import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import type { Seen, Steady } from './clients/steady'

export type Round = { readonly perSecond: number; readonly cpuMicroseconds: number; readonly p99: number }

type Ready = { readonly url: string }
type Used = { readonly cpu: number }

const ask = <T>(child: ChildProcess, message: string | Steady): Promise<T> =>
  new Promise((resolve) => {
    child.once('message', (answer) => resolve(answer as T))
    child.send(message)
  })

const startProcess = (file: string): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })

/** A client in a process of its own: what it measures is neither the server's waiting nor another client's. */
export const startClient = () => {
  const child = startProcess('./clients/steady.ts')
  return { send: (wanted: Steady) => ask<Seen>(child, wanted), stop: () => child.kill() }
}

/** Starts `servers/<name>.ts` in a process of its own, which answers `start` with its address and `cpu` with its use. */
export const startServer = async (name: string) => {
  const child = startProcess(`./servers/${name}.ts`)
  const { url } = await ask<Ready>(child, 'start')
  const cpu = async () => (await ask<Used>(child, 'cpu')).cpu
  return { url, cpu, stop: () => child.kill() }
}
export type Server = Awaited<ReturnType<typeof startServer>>

/** Some seconds of load from this process on loopback: requests a second, and the server's CPU time for each. */
export const load = async (server: Server, seconds: number): Promise<Round> => {
  const before = await server.cpu()
  const result = await autocannon({ url: server.url, connections: 16, duration: seconds })
  const used = (await server.cpu()) - before
  if (result.non2xx || result.errors) throw new Error(`${server.url}: ${result.non2xx + result.errors} bad answers`)
  return {
    perSecond: result.requests.average,
    cpuMicroseconds: used / result.requests.total,
    p99: result.latency.p99,
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value that one in a hundred exceeds. */
export const p99 = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN
}
