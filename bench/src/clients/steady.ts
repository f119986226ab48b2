import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

/** So many requests a second for so long, whether earlier ones were answered or not. */
export type Steady = { readonly urls: readonly string[]; readonly rate: number; readonly seconds: number }

/** What came of it: answers by status, and how long each took in milliseconds, in order of arrival. */
export type Seen = { readonly statuses: Readonly<Record<number, number>>; readonly took: readonly number[] }

const agent = new Agent({ keepAlive: true, maxSockets: 32 })

const statusOf = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    }).on('error', reject)
  })

const send = async ({ urls, rate, seconds }: Steady): Promise<Seen> => {
  const statuses: Record<number, number> = {}
  const took: number[] = []
  const one = async (url: string) => {
    const sent = performance.now()
    const status = await statusOf(url)
    took.push(performance.now() - sent)
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  const began = performance.now()
  const asked: Promise<void>[] = []
  for (let n = 0; n < rate * seconds; n++) {
    const wait = began + (n * 1_000) / rate - performance.now()
    if (wait > 1) await setTimeout(wait)
    asked.push(one(urls[n % urls.length] ?? ''))
  }
  await Promise.all(asked)
  return { statuses, took }
}

process.on('message', (wanted: Steady) => void send(wanted).then((seen) => process.send?.(seen)))
