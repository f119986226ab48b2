import { coverage } from '@app/rules/inspection/coverage'
import { dispositionProblems, dispositionProblemWords } from '@app/rules/inspection/disposition'
import { judge } from '@app/rules/inspection/judge'
import { judgeRecheck } from '@app/rules/inspection/recheck'
import { allItems, type Checklist } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import type { Verdict } from '@app/types/inspection/values'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredInspection } from './store'
import type { Submission } from './submission'

/** What the answers come to. `failing` in the table's order. */
export type Conclusion = { readonly verdict: Verdict; readonly gapCase: boolean; readonly failing: readonly string[] }

/**
 * Judges a visit by the rules that the phone judged it with: is everything answered that had to be, what is the verdict,
 * and can the chosen dispositions stand.
 */
export const conclude = (
  checklist: Checklist,
  inspection: StoredInspection,
  submission: Submission,
): Conclusion | Refused => {
  const incomplete = refuseIncomplete(checklist, inspection, submission)
  if (incomplete) return incomplete
  const conclusion = judged(checklist, inspection, submission)
  if (isRefused(conclusion)) return conclusion
  return refuseDispositions(conclusion, submission) ?? refuseUnreasoned(conclusion, submission) ?? conclusion
}

const numbersOf = (checklist: Checklist, keys: readonly string[]) =>
  allItems(checklist).flatMap(({ key, number }) => (keys.includes(key) ? [number] : []))

/** Order 49 art. 27; items are named by their numbers, as the table prints them. */
const refuseIncomplete = (
  checklist: Checklist,
  { kind, mustCheck }: StoredInspection,
  { answers }: Submission,
): Refused | undefined => {
  const { complete, missing, unknown, shortage } = coverage(checklist, kind, answers, mustCheck)
  if (complete) return undefined
  if (unknown.length > 0) {
    return refuse(
      'request.invalid',
      unknown.map((key) => `answers.${key}`),
    )
  }
  const short = [
    ...(shortage.key > 0 ? [`重点项还差 ${shortage.key} 项`] : []),
    ...(shortage.general > 0 ? [`一般项还差 ${shortage.general} 项`] : []),
  ]
  return refuse('inspection.incomplete', [...numbersOf(checklist, missing), ...short])
}

/** A re-check knows no rate: mended when nothing that failed before fails again (regulations §3.3, case 16). */
const judged = (
  checklist: Checklist,
  { kind, mustCheck }: StoredInspection,
  { answers }: Submission,
): Conclusion | Refused => {
  const { verdict, gapCase, failing } = judge(checklist, answers)
  if (kind === 'recheck') {
    const asked = mustCheck.length > 0 ? mustCheck : allItems(checklist).map(({ key }) => key)
    const mended = judgeRecheck(asked, answers).mended && failing.length === 0
    return { verdict: mended ? 'conforming' : 'nonConforming', gapCase: false, failing }
  }
  // all general items missing: no rate, and the form is not valid (regulations §3.3, case 10)
  return verdict ? { verdict, gapCase, failing } : refuse('inspection.incomplete', ['一般项没有一项能判定'])
}

const refuseDispositions = ({ verdict }: Conclusion, submission: Submission): Refused | undefined => {
  const { dispositions, accidentRisk, rectifyBy, finishedAt } = submission
  const problems = dispositionProblems({ verdict, accidentRisk, dispositions, rectifyBy, day: dayOf(finishedAt) })
  return problems.length > 0
    ? refuse(
        'inspection.dispositionInvalid',
        problems.map((problem) => dispositionProblemWords[problem]),
      )
    : undefined
}

/** One key item fails and all general ones pass: the rule has a hole there, so the inspector says why. */
const refuseUnreasoned = ({ gapCase }: Conclusion, { note }: Submission): Refused | undefined =>
  gapCase && !note ? refuse('inspection.reasonNeeded', ['note']) : undefined
