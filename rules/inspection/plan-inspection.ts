import type { InspectionKind } from '@app/types/inspection/values'
import type { ShopStatus } from '@app/types/shop/values'
import { statusEffects } from '../shop/facts/status'
import type { Day } from '../time/day'
import { type BeginningProblem, type BySuperior, beginningProblems } from './beginning'
import { extraKey } from './extra-key'
import { type MustCheck, placedIn } from './follow-up'
import { sharedItems } from './parts'
import type { KeptAway } from './recusal'
import type { Checklist } from './table'

/** A failure that no later visit cleared, in the words in which it was found. */
export type OpenFailure = MustCheck & { readonly text: string }

/** What the beginning of an inspection needs of a shop: kept by the server, and on the phone for when there is no network. */
export type ShopToInspect = KeptAway & {
  readonly status: ShopStatus
  /** Concluded inspections, as far back as a rule asks. */
  readonly earlier: readonly { readonly day: Day; readonly kind: InspectionKind }[]
  /** What superior bureaus inspected there and Order 49 art. 42 counts. */
  readonly superior: readonly BySuperior[]
  readonly failures: readonly OpenFailure[]
}

type UninspectedCode = 'shop.applied' | 'shop.moved' | 'shop.merged' | 'shop.closed'
type PlanRefusal =
  | UninspectedCode
  | 'inspection.noChecklist'
  | 'inspection.recusedBefore'
  | 'inspection.nothingToRecheck'

export type Planned<T> = {
  readonly tables: readonly T[]
  readonly mustCheck: readonly MustCheck[]
  readonly extraChecks: readonly { readonly key: string; readonly text: string; readonly day: Day }[]
  readonly problems: readonly BeginningProblem[]
  /** Who may not be the second: whom the shop has asked to step aside. */
  readonly away?: readonly string[]
  /** The only one who may be the second, where the station's head has sent these two. */
  readonly onlyWith?: string
}

type Asked<T> = {
  readonly kind: InspectionKind
  readonly day: Day
  readonly personId: string
  /** Those in force for the shop on the day. */
  readonly tables: readonly T[]
  readonly yearlyCap: number
}

/** Why nobody inspects a shop as it stands: not reviewed yet, struck off, or gone. */
export const whyUninspected = (status: ShopStatus): UninspectedCode | undefined => {
  if (statusEffects[status].isInspected) return undefined
  return status === 'applied' || status === 'moved' || status === 'merged' ? `shop.${status}` : 'shop.closed'
}

const refusalOf = (shop: ShopToInspect, { kind, tables, personId }: Asked<unknown>): PlanRefusal | undefined => {
  const uninspected = whyUninspected(shop.status)
  if (uninspected) return uninspected
  if (tables.length === 0) return 'inspection.noChecklist'
  if (shop.away.includes(personId)) return 'inspection.recusedBefore'
  // with nothing to look at again every item would be asked: a planned visit, which the yearly cap counts (国办发〔2024〕54号)
  return kind === 'recheck' && shop.failures.length === 0 ? 'inspection.nothingToRecheck' : undefined
}

/** With whom somebody may not begin: those kept away, and those who come with another. */
const companyOf = (
  { away, bound = [] }: ShopToInspect,
  personId: string,
): Pick<Planned<unknown>, 'away' | 'onlyWith'> => {
  const own = bound.find((one) => one.personId === personId)
  const others = bound.filter((one) => one.personId !== personId && one.withId !== personId)
  const kept = [...away, ...others.map((one) => one.personId)]
  return { ...(kept.length > 0 && { away: kept }), ...(own && { onlyWith: own.withId }) }
}

/**
 * What is asked at a shop on a day, and what speaks against beginning; or why this person may not begin there. One
 * decision for the server and for a phone without network.
 */
export const planInspection = <T extends Pick<Checklist, 'id' | 'groups'>>(
  shop: ShopToInspect,
  asked: Asked<T>,
): Planned<T> | { readonly refused: PlanRefusal } => {
  const refused = refusalOf(shop, asked)
  if (refused) return { refused }
  const { kind, day, tables, yearlyCap } = asked
  const keys = sharedItems(tables).map(({ item }) => item.key)
  const { mustCheck, unmapped } = placedIn(keys, shop.failures)
  const words = new Map(shop.failures.map(({ key, text }) => [key, text]))
  return {
    tables,
    mustCheck: mustCheck.map(({ key, day: since, remark }) => ({ key, day: since, ...(remark ? { remark } : {}) })),
    extraChecks: unmapped.map(({ key, day: since }) => ({
      key: extraKey(key),
      text: words.get(key) ?? key,
      day: since,
    })),
    problems: beginningProblems({ kind, day, earlier: shop.earlier, superior: shop.superior, yearlyCap }),
    ...companyOf(shop, asked.personId),
  }
}
