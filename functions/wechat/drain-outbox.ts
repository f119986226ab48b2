import type { AskApi } from './ask-api'
import type { CarryOut } from './carry-out'
import type { Answer } from './gateway-refusals'
import type { Lease, OutboxEntry } from './outbox-entry'

/** Entries of one lease: what fits well into the five seconds between two timers. */
const most = 20
/** WeChat calls under way at once. */
const abreast = 5
/** Saying the same thing again under the same key is free; a lost answer would leave entries `unknown`. */
const attempts = 3

export type DrainKit = {
  readonly districts: readonly string[]
  readonly ask: AskApi
  readonly carryOut: CarryOut
  readonly newId: () => string
}

/** How many entries ended how; `unreported` ones have been tried, but the API does not know it. */
export type Drained = Readonly<Record<'sent' | 'refused' | 'retry' | 'unknown' | 'unreported', number>>
type Ending = keyof Drained
type Post = (path: string, key: string, said: object) => Promise<Answer | undefined>

const poster =
  (ask: AskApi, district: string): Post =>
  async (path, key, said) => {
    const question = { caller: 'gateway', district, method: 'POST', path } as const
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const answer = await ask({ ...question, body: JSON.stringify(said), idempotencyKey: key })
      if (answer !== 'unreachable' && answer.status < 500) return answer
    }
    return undefined
  }

const lease = async (post: Post, key: string): Promise<Lease> => {
  const answer = await post('/api/outbox/lease', key, { most })
  // The API parses its answer against the contract (types/push/contract.ts) on the way out.
  return answer?.status === 200 ? (JSON.parse(answer.body) as Lease) : { leaseId: '', entries: [] }
}

const drainDistrict = async (kit: DrainKit, district: string): Promise<readonly Ending[]> => {
  const post = poster(kit.ask, district)
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

/** Takes what is due in every district, tries each entry once and reports each. */
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
