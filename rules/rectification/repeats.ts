import type { InspectionKind, ItemResult } from '@app/types/inspection/values'
import { addMonths, type Day } from '../time/day'
import { rectificationTerms as terms } from './terms'

/** A concluded visit, as far as repeats need it. */
export type LookedAt = {
  readonly inspectionId: string
  readonly shopId: string
  readonly day: Day
  readonly kind: InspectionKind
  readonly results: Readonly<Record<string, ItemResult>>
}
export type EarlierVisit = Pick<LookedAt, 'inspectionId' | 'shopId' | 'day'>

/**
 * Earlier visits of the last twelve months that found the same thing, newest first. A recheck looks whether an old
 * violation is mended and finds no new one.
 */
export const repeatsOf = (key: string, now: Pick<LookedAt, 'inspectionId' | 'day'>, visits: readonly LookedAt[]) =>
  visits
    .filter(
      ({ inspectionId, day, kind, results }) =>
        inspectionId !== now.inspectionId &&
        kind !== 'recheck' &&
        results[key] === 'fail' &&
        day <= now.day &&
        day >= addMonths(now.day, -terms.repeatMonths),
    )
    .map(({ inspectionId, shopId, day }): EarlierVisit => ({ inspectionId, shopId, day }))
    .sort((a, b) => b.day.localeCompare(a.day) || b.inspectionId.localeCompare(a.inspectionId))
