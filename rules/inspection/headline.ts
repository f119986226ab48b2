import { type InspectionKind, type Verdict, type VerdictScale, verdictName } from '@app/types/inspection/values'

type Visit = { readonly kind: InspectionKind; readonly verdict: Verdict }

/** How a shop's visits are read in public; every list is newest first. */
type Headline<T> = {
  /** The newest graded visit; the newest of all where only re-checks were made. Undefined where there was none. */
  readonly last: T | undefined
  /** Re-checks after it: they stand beside it. */
  readonly rechecks: readonly T[]
  readonly earlier: readonly T[]
}

const isGraded = ({ kind }: Visit) => kind !== 'recheck'

const placeOfLast = (newestFirst: readonly Visit[]): number => Math.max(0, newestFirst.findIndex(isGraded))

/** A re-check (复查) has no grade of its own and does not overwrite the one it follows (regulations §3.3, case 16). */
export const headlineOf = <T extends Visit>(newestFirst: readonly T[]): Headline<T> => {
  const at = placeOfLast(newestFirst)
  return { last: newestFirst[at], rechecks: newestFirst.slice(0, at), earlier: newestFirst.slice(at + 1) }
}

/** As many of the newest visits as are shown, the graded one always among them, however many re-checks followed it. */
export const shownVisits = <T extends Visit>(newestFirst: readonly T[], most: number): readonly T[] => {
  const at = placeOfLast(newestFirst)
  const graded = newestFirst[at]
  if (at < most || !graded) return newestFirst.slice(0, most)
  return [...newestFirst.slice(0, most - 1), graded]
}

/** The newest re-check of a visit: one that came before the next graded visit. */
export const recheckOf = <T extends Visit>(newestFirst: readonly T[], at: number): T | undefined =>
  newestFirst
    .slice(0, at)
    .reduce<T | undefined>((found, one) => (isGraded(one) ? undefined : (found ?? one)), undefined)

/** A re-check passes only if every item does. */
export const isMended = ({ verdict }: Pick<Visit, 'verdict'>): boolean => verdict === 'conforming'

/** What a re-check is called instead of a grade. */
export const recheckWords = (recheck: Pick<Visit, 'verdict'>): string => (isMended(recheck) ? '整改合格' : '整改不合格')

type Outcome = Visit & { readonly scale?: VerdictScale | undefined }

/** How a visit came out, wherever it is said: its grade, or whether what a re-check looked at is mended. */
export const outcomeName = ({ kind, verdict, scale }: Outcome): string =>
  kind === 'recheck' ? recheckWords({ verdict }) : verdictName(verdict, scale)
