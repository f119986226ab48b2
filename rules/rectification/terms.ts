/**
 * Terms of rectification, first version. Order 49 sets no number of days (art. 33: "a time limit"); these are ours and
 * stand as 待本局确认 until the bureau says otherwise.
 */
export const rectificationTerms = {
  version: 1,
  effectiveFrom: '2026-01-01',
  standing: '待本局确认',
  /** Calendar days when the inspectors named no day (regulations §2.1). */
  usualDays: 7,
  /** Working days that whoever is sent back has at least. */
  daysAfterReturn: 3,
  extension: {
    /** Granted ones of one order. */
    most: 2,
    /** Calendar days beyond the first due day of a finding, all together. */
    days: 30,
    /** Working days within which it is answered before the head is told. */
    answerWithin: 2,
  },
  /** Calendar days before the due day from which on it is reminded of. */
  remindDays: 3,
  /** Working days after the due day on which the station's head is told. */
  escalateAfter: 5,
  /** Calendar days after the due day for which the codes on the printed page answer. */
  paperDays: 30,
  /** Months in which the same finding at the same shop counts as repeated. */
  repeatMonths: 12,
} as const
