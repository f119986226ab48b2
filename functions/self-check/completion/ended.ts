import type { Owing } from '@app/rules/duty/standing'
import { owesControl } from '@app/rules/employee/responsible'
import { closedOn, endedOn } from '@app/rules/self-check/owing'
import type { Day } from '@app/rules/time/day'
import type { DutyPeriod } from '@app/types/duty/values'
import { controls } from '@app/types/self-check/values'
import type { SelfCheckHead, SelfCheckHeads } from '../../checklist/public'
import type { StoredShop } from '../../shop/public'
import { everyOf } from '../controls/kept'
import type { SelfCheckPeriod, SelfCheckStore } from '../store'
import type { Ended } from './count'

type Store = Pick<SelfCheckStore, 'periods' | 'controls'>
type Of = { readonly day: Day; readonly owing: Owing; readonly heads: SelfCheckHeads }
export type EndedPeriod = Pick<SelfCheckPeriod, 'table' | 'title' | 'every' | 'period' | 'from' | 'to'>
type Found = { readonly missed: readonly EndedPeriod[]; readonly ended: readonly Ended[] }

/** As a period is named where it was missed: its table or record, and the period. */
export const periodName = (id: string, period: string): string => `${id}#${period}`

/** The period of such a name. */
export const periodIn = (name: string): string => name.slice(name.lastIndexOf('#') + 1)

/** A table that took effect within a period is owed from the next one on. */
const tablesThatEnded = (shop: StoredShop, { day, owing, heads }: Of, onDay: typeof endedOn): EndedPeriod[] =>
  heads(shop, day).flatMap((head: SelfCheckHead) => {
    const { id, title } = head
    const every: DutyPeriod = head.selfCheck.period
    const ended = onDay(every, day, owing)
    return ended && heads(shop, ended.from).some((one) => one.id === id)
      ? [{ table: { id }, title, every, period: ended.key, from: ended.from, to: ended.to }]
      : []
  })

const outcomeOf = (settled: { readonly isLate: boolean } | undefined): Ended['outcome'] => {
  if (!settled) return 'missed'
  return settled.isLate ? 'late' : 'done'
}

const tablesEnded = async ({ periods }: Store, shop: StoredShop, of: Of): Promise<Found> => {
  const { district, shopId } = shop
  const owed = tablesThatEnded(shop, of, endedOn)
  const known = await periods.getMany(owed.map((one) => ({ ...one, district, shopId })))
  const counted = ({ table, every: kind, period, to }: EndedPeriod, outcome: Ended['outcome']): Ended => ({
    ...{ kind, name: periodName(table.id, period), to, outcome },
  })
  return {
    missed: owed.filter((_, n) => known[n] === undefined),
    ended: [
      ...owed.map((one, n) => counted(one, outcomeOf(known[n]?.settled))),
      ...tablesThatEnded(shop, of, closedOn).map((one) => counted(one, 'closed')),
    ],
  }
}

const controlsEnded = async ({ controls: kept }: Store, shop: StoredShop, { day, owing }: Of): Promise<Ended[]> => {
  if (owesControl(shop).owes !== 'required') return []
  const { district, shopId } = shop
  const found = controls.map(async (control): Promise<Ended[]> => {
    const owed = endedOn(everyOf(control), day, owing)
    const period = owed ?? closedOn(everyOf(control), day, owing)
    if (!period) return []
    const { key, to } = period
    const record = owed && (await kept.get({ district, shopId, to, period: key, content: { control } }))
    return [{ kind: control, name: periodName(control, key), to, outcome: owed ? outcomeOf(record) : 'closed' }]
  })
  return (await Promise.all(found)).flat()
}

/** What of a shop's periods ended on a day: those to be marked as missed, and what became of each. */
export const endedAt = async (store: Store, shop: StoredShop, of: Of): Promise<Found> => {
  const [tables, records] = await Promise.all([tablesEnded(store, shop, of), controlsEnded(store, shop, of)])
  return { missed: tables.missed, ended: [...tables.ended, ...records] }
}
