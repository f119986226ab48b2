import { beginningWith, chunksOf, type Level } from './engine/level'
import { tablePrefix } from './engine/tables'
import type { FeedControl } from './feed/feed'
import type { FeedLog } from './feed/feed-log'
import type { CommitLog } from './write/commit-log'
import type { TransactionTokens } from './write/transaction-tokens'

type Parts = {
  readonly level: Level
  readonly log: CommitLog
  readonly feedLog: FeedLog
  readonly control: FeedControl
  readonly tokens: TransactionTokens
  readonly sweep: () => Promise<number>
  readonly clock: () => Date
}

const everyMilliseconds = 1_000
/** Seconds. As long as a stream keeps records; a table with a consumer keeps them until they are dealt with. */
const keepUnread = 86_400

/** Sweeps, forgets old tokens, and trims the feed of tables that nobody consumes. */
export const startHousekeeping = (parts: Parts) => {
  let open = true
  let last: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout
  const round = () => {
    last = tidy(parts).then(plan)
  }
  const plan = () => {
    if (open) timer = setTimeout(round, everyMilliseconds).unref()
  }
  plan()
  const stop = () => {
    open = false
    clearTimeout(timer)
    return last
  }
  return { stop }
}

const tidy = async ({ level, log, feedLog, control, tokens, sweep, clock }: Parts) => {
  await sweep()
  const outlived = tokens.outlived()
  if (outlived.length > 0) log.stage(outlived)
  const than = Math.floor(clock().getTime() / 1_000) - keepUnread
  for await (const chunk of chunksOf(level, beginningWith(tablePrefix)))
    for (const [key] of chunk) {
      const table = key.slice(tablePrefix.length)
      if (!control.isConsumed(table)) await feedLog.trimOlder(table, than)
    }
}
