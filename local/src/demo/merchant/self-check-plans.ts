import type { Part } from './own-shops'

/** What becomes of what was found. */
export type Outcome = 'mended' | 'open' | 'reported'
/** Found so many days before today, at an item of the daily table. */
export type FindingIdea = { readonly days: number; readonly item: string; readonly outcome: Outcome }

export type Routine = {
  /** Days before today from which on it owes its self-checks. */
  readonly from: number
  /** When it is sent, and how many seconds somebody was at it: at least, at most. */
  readonly clock: string
  readonly seconds: readonly [number, number]
  readonly restsOnWeekends?: true
  /** Days before today that nobody thought of, and those for which it was sent the next morning. */
  readonly missed: readonly number[]
  readonly late: readonly number[]
  readonly findings: readonly FindingIdea[]
  /** Today's is sent already, where its hour has come. */
  readonly isDoneToday: boolean
  /** The same answers, the same figures and last time's photos, a minute before midnight. */
  readonly isCopied?: true
}

/** How the shops check themselves: most days in time, some late or not at all, and one that only ticks boxes. */
export const routines: Readonly<Partial<Record<Part, Routine>>> = {
  canteen: {
    ...{ from: 12, clock: '07:35', seconds: [200, 420], restsOnWeekends: true, missed: [], late: [8] },
    ...{ findings: [{ days: 7, item: 'zc.4.1', outcome: 'mended' }], isDoneToday: true },
  },
  restaurant: {
    ...{ from: 8, clock: '09:40', seconds: [260, 540], missed: [5], late: [6] },
    findings: [
      { days: 7, item: 'zc.6.3', outcome: 'mended' },
      { days: 2, item: 'zc.2.3', outcome: 'reported' },
    ],
    isDoneToday: false,
  },
  noodles: {
    ...{ from: 21, clock: '06:50', seconds: [150, 300], missed: [18, 11], late: [15, 4] },
    findings: [
      { days: 20, item: 'zc.3.2', outcome: 'mended' },
      { days: 13, item: 'zc.2.2', outcome: 'mended' },
      { days: 5, item: 'zc.4.2', outcome: 'open' },
    ],
    isDoneToday: false,
  },
  hasty: {
    ...{ from: 12, clock: '23:58', seconds: [9, 14], missed: [], late: [], findings: [] },
    ...{ isDoneToday: false, isCopied: true },
  },
  grocer: {
    ...{ from: 24, clock: '20:15', seconds: [90, 210], missed: [21, 20, 9], late: [15] },
    ...{ findings: [{ days: 18, item: 'zx.1.1', outcome: 'mended' }], isDoneToday: false },
  },
  pharmacy: {
    ...{ from: 16, clock: '08:25', seconds: [80, 160], missed: [], late: [], isDoneToday: true },
    findings: [
      { days: 12, item: 'zy.1.2', outcome: 'mended' },
      { days: 1, item: 'zy.1.5', outcome: 'open' },
    ],
  },
}
