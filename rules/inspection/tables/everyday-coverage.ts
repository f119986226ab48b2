import type { Checklist, CoverageRule } from '../table'

/** Every item at planned visits (Order 49 art. 27), at a fly check the table's own minimum, at a re-check what failed. */
export const everydayCoverage = (flyCheck: CoverageRule): Checklist['coverage'] => ({
  routine: { kind: 'everyItem' },
  flyCheck,
  systemCheck: { kind: 'everyItem' },
  complaintCheck: { kind: 'everyItem' },
  recheck: { kind: 'previousFailures' },
})

/** The lawgiver gives no other minimum: the one of 2016, or all where the table has fewer. */
export const fewest = (key: number, general: number): CoverageRule => ({
  kind: 'atLeast',
  key: Math.min(3, key),
  general: Math.min(7, general),
})
