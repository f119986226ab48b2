/** What became of a period that ended: done in time, late, not at all; or not owed because the shop was closed. */
export type Outcome = 'done' | 'late' | 'missed' | 'closed'

export type Figures = {
  readonly owed: number
  readonly done: number
  readonly late: number
  readonly missed: number
  readonly closed: number
}

/** What of a shop's month was counted; `missedPeriods` are those that nothing came for yet. */
export type Counted = { readonly figures: Figures; readonly missedPeriods: readonly string[] }

export const nothingCounted: Figures = { owed: 0, done: 0, late: 0, missed: 0, closed: 0 }

const figureNames = ['owed', 'done', 'late', 'missed', 'closed'] as const

/** One figure after the other; `sign` -1 takes away. */
export const addFigures = (a: Figures, b: Figures, sign: 1 | -1 = 1): Figures => {
  const [owed = 0, done = 0, late = 0, missed = 0, closed = 0] = figureNames.map((name) => a[name] + sign * b[name])
  return { owed, done, late, missed, closed }
}

/** A period that ended is counted: everything owed is done, late or missed, so the three always add up to what was owed. */
export const countEnded = ({ figures, missedPeriods }: Counted, name: string, outcome: Outcome): Counted => ({
  figures: {
    ...figures,
    [outcome]: figures[outcome] + 1,
    owed: figures.owed + (outcome === 'closed' ? 0 : 1),
  },
  missedPeriods: outcome === 'missed' ? [...missedPeriods, name] : missedPeriods,
})

/** What comes for a period that was counted as missed makes it late; for any other, nothing changes. */
export const countMadeUp = (counted: Counted, name: string): Counted =>
  counted.missedPeriods.includes(name)
    ? {
        figures: { ...counted.figures, missed: counted.figures.missed - 1, late: counted.figures.late + 1 },
        missedPeriods: counted.missedPeriods.filter((one) => one !== name),
      }
    : counted
