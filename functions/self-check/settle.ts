import type { Period } from '@app/rules/duty/period'
import type { Write } from '../platform/ports/records'
import { type Refused, refuse } from '../platform/verb'
import type { SelfCheckStore, SelfCheckSummary, StoredSelfCheck } from './store'

/** Self-checks that are kept beside the one that settled a period. */
const mostSupplements = 20

type Settled = {
  readonly record: StoredSelfCheck
  /** Whoever was faster. */
  readonly before?: SelfCheckSummary
  readonly write: Write
}

/**
 * The first that comes settles its period, also one that was marked as missed; a later one is kept beside it. Two that
 * come at once meet in the period's own value: one of them is asked again and finds the other.
 */
export const settle = async (
  { periods }: Pick<SelfCheckStore, 'periods'>,
  made: Omit<StoredSelfCheck, 'outcome'>,
  { from }: Period,
): Promise<Settled | Refused> => {
  const { summary, district, shopId, table, title, every, period, to } = made
  const known = await periods.get({ district, shopId, table, period, to })
  if (known?.settled) {
    if (known.supplements.length >= mostSupplements) return refuse('selfCheck.tooMany')
    const { selfCheckId, receivedAt, by } = summary
    const next = { ...known, supplements: [...known.supplements, { selfCheckId, receivedAt, by }] }
    return { record: { ...made, outcome: 'supplement' }, before: known.settled, write: periods.replace(next) }
  }
  const one = { district, shopId, table, title, every, period, from, to, settled: summary, supplements: [] }
  return {
    record: { ...made, outcome: 'settled' },
    write: known ? periods.replace({ ...known, settled: summary }) : periods.insert({ revision: 1, ...one }),
  }
}
