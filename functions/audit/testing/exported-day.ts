import type { DaySeal } from '../chain'
import type { DayLog } from '../verify-chain'
import { place, type Sealed } from './sealed-day'

type Value = { readonly S?: string; readonly N?: string; readonly M?: Item }
export type Item = Readonly<Record<string, Value>>

/** A day as `aws dynamodb query` prints it: docs/audit-log.md. */
export type Exported = {
  readonly district: string
  readonly day: string
  readonly events: readonly Item[]
  readonly seals: readonly Item[]
  readonly days: readonly Item[]
}

const itemOf = (value: object, sk: string): Item => ({
  ...Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, typeof one === 'number' ? { N: String(one) } : { S: one }]),
  ),
  pk: { S: 'whichever' },
  sk: { S: sk },
})

const plainOf = ({ pk: _, sk: __, ...item }: Item): object =>
  Object.fromEntries(Object.entries(item).map(([name, { S, N }]) => [name, N === undefined ? S : Number(N)]))

export const exported = ({ events, seals, beginning, dayBefore, daySeal, dayAfter }: Sealed): Exported => ({
  ...place,
  events: events.map(({ row }) => row as Item),
  seals: seals.map((seal) => itemOf(seal, String(seal.sequence).padStart(12, '0'))),
  days: [...[dayBefore, daySeal, dayAfter].map((one: DaySeal) => itemOf(one, one.day)), itemOf(beginning, 'BEGIN')],
})

/** The same as our own verifier reads it from the tables. */
export const logOf = ({ day, events, seals, days }: Exported): DayLog => {
  const at = (sk: string) => {
    const found = days.find((one) => one['sk']?.S === sk)
    return found && plainOf(found)
  }
  return {
    events: events.map((row) => ({ eventId: row['sk']?.S ?? '', row })),
    seals: seals.map(plainOf),
    daySeal: at(day),
    dayBefore: at('2026-03-17'),
    dayAfter: at('2026-03-19'),
    beginning: at('BEGIN') as DayLog['beginning'],
  }
}
