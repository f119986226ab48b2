import type { ShopStatus } from '@app/types/shop/values'
import { type Day, isDay } from '../../time/day'

/** What a status asks for beside a reason and the day from which it holds. */
type StatusNeed = 'openMonths' | 'movedTo'

/**
 * Which status may follow on which. A registration struck off comes back only as what it was before anybody struck it
 * off by mistake; nobody returns to an application.
 */
const followers: Readonly<Record<ShopStatus, readonly ShopStatus[]>> = {
  applied: ['active', 'seasonal', 'closed'],
  active: ['seasonal', 'suspended', 'closed', 'moved'],
  seasonal: ['active', 'suspended', 'closed', 'moved'],
  suspended: ['active', 'seasonal', 'closed', 'moved'],
  closed: ['active', 'seasonal'],
  moved: ['active', 'seasonal', 'closed'],
  // only splitting brings a merged entry back
  merged: [],
}

const statusNeeds: Readonly<Record<ShopStatus, readonly StatusNeed[]>> = {
  applied: [],
  active: [],
  seasonal: ['openMonths'],
  suspended: [],
  closed: [],
  moved: ['movedTo'],
  merged: [],
}

/** What a status means for everything else. */
type StatusEffects = {
  /** The public may read the shop's card. */
  readonly isPublic: boolean
  /** A sign may be printed for its wall. */
  readonly getsSign: boolean
  /** Inspectors visit it: one that stopped, too, to see whether it did. */
  readonly isInspected: boolean
  /** New papers may be recorded. */
  readonly takesPapers: boolean
}

export const statusEffects: Readonly<Record<ShopStatus, StatusEffects>> = {
  applied: { isPublic: false, getsSign: false, isInspected: false, takesPapers: true },
  active: { isPublic: true, getsSign: true, isInspected: true, takesPapers: true },
  seasonal: { isPublic: true, getsSign: true, isInspected: true, takesPapers: true },
  suspended: { isPublic: true, getsSign: false, isInspected: true, takesPapers: true },
  closed: { isPublic: true, getsSign: false, isInspected: false, takesPapers: false },
  moved: { isPublic: true, getsSign: false, isInspected: false, takesPapers: false },
  // its sign leads to the card of the shop that stayed
  merged: { isPublic: true, getsSign: false, isInspected: false, takesPapers: false },
}

/** What a shop may become next, itself not among them. */
export const nextStatuses = (status: ShopStatus): readonly ShopStatus[] => followers[status]

export type StatusFacts = {
  readonly status: ShopStatus
  readonly openMonths?: readonly number[] | undefined
  readonly movedTo?: string | undefined
  readonly statusSince?: Day | undefined
}

type StatusProblem =
  | { readonly code: 'notAllowed' }
  | { readonly code: 'incomplete'; readonly fields: readonly (StatusNeed | 'statusSince')[] }

/**
 * Whether a shop may stand as `next` on a day; `from` is its status until then, undefined for one that is registered
 * now. To stay as it is is allowed: open months or the new place may change.
 */
export const statusProblem = (
  from: ShopStatus | undefined,
  next: StatusFacts,
  today: Day,
): StatusProblem | undefined => {
  const { status, statusSince } = next
  if (from !== undefined && from !== status && !followers[from].includes(status)) return { code: 'notAllowed' }
  const lacking = statusNeeds[status].filter((need) => !next[need]?.length)
  const dated = statusSince === undefined || (isDay(statusSince) && statusSince <= today)
  const fields = [...lacking, ...(dated ? [] : (['statusSince'] as const))]
  return fields.length > 0 ? { code: 'incomplete', fields } : undefined
}

/** Of the facts that belong to a status those that this one asks for. */
export const keptFacts = ({ status, openMonths, movedTo }: StatusFacts) => ({
  ...(status === 'seasonal' && openMonths && { openMonths: [...new Set(openMonths)].sort((a, b) => a - b) }),
  ...(status === 'moved' && movedTo && { movedTo }),
})
