import type { InspectionKind } from '@app/types/inspection/values'
import { allItems, type Checklist } from '../table'
import type { Interval } from './rectangle'

type Asked = Pick<Checklist, 'groups' | 'coverage'>

/** The counts that the answers to a table can come to: how many of its key and general items can count at once. */
export type Space = {
  /** Key items that count, fewest and all; failing ones go from 0 to all. */
  readonly key: Interval
  /** General items that count, fewest and all; of so many, any number from none to all may fail. */
  readonly general: Interval
}

const gradedKinds: readonly InspectionKind[] = ['routine', 'flyCheck', 'systemCheck', 'complaintCheck']

/** Fewest of these items that count when such a visit is closed: `atLeast` asks for all that apply where fewer apply. */
const fewest =
  (table: Asked, keyItem: boolean) =>
  (kind: InspectionKind): number => {
    const rule = table.coverage[kind]
    const lasting = allItems(table).filter((item) => item.keyItem === keyItem && !item.naAllowed).length
    if (rule.kind === 'everyItem') return lasting
    return rule.kind === 'atLeast' ? Math.min(keyItem ? rule.key : rule.general, lasting) : 0
  }

/**
 * Every number from the fewest to all is reached: items that may be missing, or that a fly check may leave out, leave one
 * by one, and each item that counts passes or fails for itself. Re-checks are left out: they have no rate (§3.3, case 16).
 */
export const spaceOf = (table: Asked): Space => {
  const range = (keyItem: boolean): Interval => ({
    least: Math.min(...gradedKinds.map(fewest(table, keyItem))),
    most: allItems(table).filter((item) => item.keyItem === keyItem).length,
  })
  return { key: range(true), general: range(false) }
}
