import type { Period } from '@app/rules/duty/period'
import type { Write } from '../platform/ports/records'
import { type Refused, refuse } from '../platform/verb'
import { madeUpWrites } from './completion/count'
import { periodName } from './completion/ended'
import type { SelfCheckStore, SelfCheckSummary, StoredSelfCheck } from './store'

/** Self-checks that are kept beside the one that settled a period. */
const mostSupplements = 20

type Settled = {
  readonly record: StoredSelfCheck
  /** Whoever was faster. */
  readonly before?: SelfCheckSummary
  readonly writes: readonly Write[]
}

/**
 * The first that comes settles its period, also one that was marked as missed; a later one is kept beside it. Two that
 * come at once meet in the period's own value: one of them is asked again and finds the other.
 */
export const settle = async (
  store: Pick<SelfCheckStore, 'periods' | 'completions' | 'tallies'>,
  made: Omit<StoredSelfCheck, 'outcome'>,
  { from }: Period,
): Promise<Settled | Refused> => {
  const { periods } = store
  const { summary, district, shopId, table, title, every, period, to } = made
  const known = await periods.get({ district, shopId, table, period, to })
  if (known?.settled) {
    if (known.supplements.length >= mostSupplements) return refuse('selfCheck.tooMany')
    const { selfCheckId, receivedAt, by } = summary
    const next = { ...known, supplements: [...known.supplements, { selfCheckId, receivedAt, by }] }
    return { record: { ...made, outcome: 'supplement' }, before: known.settled, writes: [periods.replace(next)] }
  }
  const one = { district, shopId, table, title, every, period, from, to, settled: summary, supplements: [] }
  const name = periodName(table.id, period)
  return {
    record: { ...made, outcome: 'settled' },
    writes: known
      ? [
          periods.replace({ ...known, settled: summary }),
          ...(await madeUpWrites(store, made, { kind: every, name, to })),
        ]
      : [periods.insert({ revision: 1, ...one })],
  }
}
