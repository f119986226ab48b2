import type { Begun } from './head-of'

type Beginning = Pick<Begun, 'inspectionId' | 'startedAt'>
type Parts = { readonly makeId: () => string; readonly now: () => number }

/**
 * When the inspection of one notification page began and under which number: both made by the tap that begins it, not
 * by opening the page. A tap that finds the phone full begins nothing, and the next one dates itself; once begun (and
 * announced) a second tap is the same beginning.
 */
export const createBeginnings = ({ makeId, now }: Parts) => {
  let begun: Beginning | undefined
  /** `keep` answers false where nothing was kept. */
  return (keep: (beginning: Beginning) => boolean): void => {
    const beginning = begun ?? { inspectionId: makeId(), startedAt: new Date(now()).toISOString() }
    if (keep(beginning)) begun = beginning
  }
}
