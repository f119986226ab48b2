import type { AskApi } from './ask-api'
import type { CarryOut } from './carry-out'
import type { Answer } from './gateway-refusals'
import type { Lease, OutboxEntry } from './outbox-entry'

/** Entries of one lease, as the contract allows. */
const most = 20
/** Milliseconds in which further leases begin while there is more: the next timer comes after five seconds. */
const leasingTime = 4_000
/** WeChat calls under way at once. */
const abreast = 5
/** Saying the same thing again under the same key is free; a lost answer would leave entries `unknown`. */
const attempts = 3

export type DrainKit = {
  readonly districts: readonly string[]
  readonly ask: AskApi
  readonly carryOut: CarryOut
  readonly newId: () => string
  readonly clock: () => Date
}

/** How many entries ended how; `unreported` ones have been tried, but the API does not know it. */
export type Drained = Readonly<Record<'sent' | 'refused' | 'retry' | 'unknown' | 'unreported', number>>
type Ending = keyof Drained
/** Not: lost on the way, a server in trouble, two at once (409), too many (429). Those may pass when said again. */
const isSettled = (answer: Answer | 'unreachable'): answer is Answer =>
  answer !== 'unreachable' && answer.status < 500 && answer.status !== 409 && answer.status !== 429
type Post = (path: string, key: string, said: object) => Promise<Answer | undefined>

const poster =
  (ask: AskApi, district: string): Post =>
  async (path, key, said) => {
    const question = { caller: 'gateway', district, method: 'POST', path } as const
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const answer = await ask({ ...question, body: JSON.stringify(said), idempotencyKey: key })
      if (isSettled(answer)) return answer
    }
    return undefined
  }

const lease = async (post: Post, key: string): Promise<Lease> => {
  const answer = await post('/api/outbox/lease', key, { most })
  // The API parses its answer against the contract (types/push/contract.ts) on the way out.
  return answer?.status === 200 ? (JSON.parse(answer.body) as Lease) : { leaseId: '', entries: [] }
}

const carryOutLease = async (kit: DrainKit, post: Post): Promise<readonly Ending[]> => {
  const { leaseId, entries } = await lease(post, kit.newId())
  const finish = async (entry: OutboxEntry): Promise<Ending> => {
    const outcome = await kit.carryOut(entry)
    const answer = await post('/api/outbox/report', `${leaseId}-${entry.id}`, { leaseId, id: entry.id, outcome })
    return answer?.status === 200 ? outcome.state : 'unreported'
  }
  const endings: Ending[] = []
  for (let from = 0; from < entries.length; from += abreast) {
    endings.push(...(await Promise.all(entries.slice(from, from + abreast).map(finish))))
  }
  return endings
}

const drainDistrict = async (kit: DrainKit, district: string): Promise<readonly Ending[]> => {
  const post = poster(kit.ask, district)
  const until = kit.clock().getTime() + leasingTime
  const endings: Ending[] = []
  let last: readonly Ending[]
  do {
    last = await carryOutLease(kit, post)
    endings.push(...last)
  } while (last.length === most && kit.clock().getTime() < until)
  return endings
}

/** Takes what is due in every district, tries each entry once and reports each; full leases are followed by others. */
export const drainOutbox = async (kit: DrainKit): Promise<Drained> => {
  const endings = (await Promise.all(kit.districts.map((district) => drainDistrict(kit, district)))).flat()
  const count = (ending: Ending) => endings.filter((each) => each === ending).length
  return {
    sent: count('sent'),
    refused: count('refused'),
    retry: count('retry'),
    unknown: count('unknown'),
    unreported: count('unreported'),
  }
}
