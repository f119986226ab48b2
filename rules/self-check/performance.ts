import type { Figures } from './completion'

/**
 * How well a post's records were kept in a month (履职得分), in whole points of 100, rounded down so that 100 means each of
 * them came in time: one made up later counts half, one that is missing nothing. It is counted from the records alone,
 * never from what anybody says of the own work. Undefined while nothing was owed.
 */
export const performanceScore = ({ owed, done, late }: Pick<Figures, 'owed' | 'done' | 'late'>): number | undefined =>
  owed === 0 ? undefined : Math.floor((100 * (2 * done + late)) / (2 * owed))

/** No rule fixes what a late record is worth; the half is this house's and for the bureau to confirm. */
export const performanceStanding = '待本局确认'
