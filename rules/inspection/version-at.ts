import { type Day, dayOf } from '../time/day'

type Version = { readonly version: number; readonly effectiveFrom: Day; readonly setAt?: string | undefined }

const isLater = (one: Version, last: Version) =>
  one.effectiveFrom > last.effectiveFrom || (one.effectiveFrom === last.effectiveFrom && one.version > last.version)

/**
 * The version of a setting under which something falls that happened then: of those that had been set and had begun the
 * one that began last, of two of one day the later. What happened before a version was set never falls under it.
 */
export const versionAt = <S extends Version, T extends Version>(
  versions: readonly S[],
  shipped: T,
  instant: string,
): S | T => {
  const held = versions.filter(
    ({ effectiveFrom, setAt }) =>
      effectiveFrom <= dayOf(instant) && (setAt === undefined || Date.parse(setAt) <= Date.parse(instant)),
  )
  return held.reduce<S | T>((last, one) => (isLater(one, last) ? one : last), shipped)
}
