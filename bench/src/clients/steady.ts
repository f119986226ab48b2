import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

/**
 * So many requests a second on average for so long, whether earlier ones were answered or not. They come at random
 * (exponential gaps), as strangers do: two senders in step would meet at every request, or at none.
 */
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
  const asked: Promise<void>[] = []
  let due = performance.now()
  for (let n = 0; n < rate * seconds; n++) {
    due += (-Math.log(1 - Math.random()) * 1_000) / rate
    const wait = due - performance.now()
    if (wait > 1) await setTimeout(wait)
    asked.push(one(urls[n % urls.length] ?? ''))
  }
  await Promise.all(asked)
  return { statuses, took }
}

process.on('message', (wanted: Steady) => void send(wanted).then((seen) => process.send?.(seen)))
