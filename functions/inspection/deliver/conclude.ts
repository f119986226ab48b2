import { dispositionProblems, dispositionProblemWords } from '@app/rules/inspection/disposition'
import { isExtra } from '@app/rules/inspection/extra-key'
import { judgeVisit } from '@app/rules/inspection/judge-visit'
import { coverParts } from '@app/rules/inspection/parts-coverage'
import { readingsAgainst } from '@app/rules/inspection/reading'
import { dayOf } from '@app/rules/time/day'
import type { InspectionContent } from '@app/types/inspection/content'
import type { Verdict } from '@app/types/inspection/values'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import { type ConcludedContent, itemsAsked, type Tables } from './delivery'

/** What the answers come to. `failing` in the tables' order, unmapped failures last. */
export type Conclusion = {
  readonly verdict: Verdict
  readonly gapCase: boolean
  readonly failing: readonly string[]
  readonly parts: readonly { readonly checklistId: string; readonly verdict: Verdict; readonly gapCase: boolean }[]
}

/**
 * Judges a visit by the rules that the phone judged it with: is everything answered that had to be, what is the verdict
 * of every part and of the whole, is it what was shown, and can the chosen dispositions stand.
 */
export const conclude = (tables: Tables, content: ConcludedContent): Conclusion | Refused => {
  const refusal = refuseIncomplete(tables, content) ?? refuseReadings(tables, content)
  if (refusal) return refusal
  const conclusion = judged(tables, content)
  if (isRefused(conclusion)) return conclusion
  return (
    refuseOtherVerdict(conclusion, content) ??
    refuseDispositions(conclusion, content) ??
    refuseUnreasoned(conclusion, content) ??
    conclusion
  )
}

const keysOf = (known: readonly { readonly key: string }[] = []) => known.map(({ key }) => key)

const mustCheckOf = ({ mustCheck, extraChecks }: ConcludedContent) => [...keysOf(mustCheck), ...keysOf(extraChecks)]

const numbersOf = (tables: Tables, keys: readonly string[]) => {
  const items = new Map(itemsAsked(tables).map(({ key, number }) => [key, number]))
  return keys.map((key) => items.get(key) ?? '上次遗留项')
}

/** Answers to what nobody asked: neither a table nor a failure of an earlier visit knows them. */
export const refuseUnasked = (
  tables: Tables,
  { answers, mustCheck, extraChecks }: Pick<InspectionContent, 'answers' | 'mustCheck' | 'extraChecks'>,
): Refused | undefined => {
  const asked = new Set([...keysOf(itemsAsked(tables)), ...keysOf(mustCheck), ...keysOf(extraChecks)])
  const unasked = Object.keys(answers).filter((key) => !asked.has(key))
  return unasked.length > 0
    ? refuse(
        'request.invalid',
        unasked.map((key) => `answers.${key}`),
      )
    : undefined
}

/** Order 49 art. 27; items are named by their numbers, as the table prints them. */
const refuseIncomplete = (tables: Tables, content: ConcludedContent): Refused | undefined => {
  const covered = coverParts(tables, content.kind, content.answers, mustCheckOf(content))
  const { complete, missing, unknown } = covered
  if (complete) return undefined
  if (unknown.length > 0) {
    return refuse(
      'request.invalid',
      unknown.map((key) => `answers.${key}`),
    )
  }
  const short = covered.parts.flatMap(({ coverage: { shortage } }) => [
    ...(shortage.key > 0 ? [`重点项还差 ${shortage.key} 项`] : []),
    ...(shortage.general > 0 ? [`一般项还差 ${shortage.general} 项`] : []),
  ])
  return refuse('inspection.incomplete', [...numbersOf(tables, missing), ...short])
}

/** A reading outside its limits that was called 符合 needs a word why; an item that wants none has none. */
const refuseReadings = (tables: Tables, { answers }: ConcludedContent): Refused | undefined => {
  const items = itemsAsked(tables)
  const against = readingsAgainst({ groups: [{ key: 'all', title: '', items }] }, answers)
  const unasked = items.flatMap(({ key, reading }) => (answers[key]?.reading && !reading ? [key] : []))
  const wrong = [...against.filter((key) => !answers[key]?.remark?.trim()), ...unasked]
  return wrong.length > 0
    ? refuse(
        'request.invalid',
        wrong.map((key) => `answers.${key}.reading`),
      )
    : undefined
}

const judged = (tables: Tables, content: ConcludedContent): Conclusion | Refused => {
  const { verdict, gapCase, failing, parts } = judgeVisit(tables, content.kind, content.answers, mustCheckOf(content))
  // all general items missing: no rate, and the form is not valid (regulations §3.3, case 10)
  return verdict
    ? { verdict, gapCase, failing, parts }
    : refuse('inspection.incomplete', ['有一张表的一般项没有一项能判定'])
}

/** What was signed is what the rules say, part by part: a phone with other rules, or a draft that was tampered with, is told so. */
const refuseOtherVerdict = ({ verdict, parts }: Conclusion, { ending }: ConcludedContent): Refused | undefined => {
  const { overall, parts: shown } = ending.judgement
  const differs = (part: Conclusion['parts'][number]) =>
    shown.find(({ checklistId }) => checklistId === part.checklistId)?.verdict !== part.verdict
  const same = overall === verdict && shown.length === parts.length && !parts.some(differs)
  return same ? undefined : refuse('inspection.verdictDiffers')
}

const refuseDispositions = (
  { verdict, failing }: Conclusion,
  { kind, ending, startedAt, finishedAt, answers, corrects }: ConcludedContent,
): Refused | undefined => {
  const { dispositions, accidentRisk, rectifyBy } = ending
  const problems = dispositionProblems({
    ...{ kind, verdict, accidentRisk, dispositions, rectifyBy, day: dayOf(finishedAt) },
    ...(corrects && { since: dayOf(startedAt) }),
    failingExtras: failing.filter(isExtra).length,
    items: Object.values(answers),
  })
  return problems.length > 0
    ? refuse(
        'inspection.dispositionInvalid',
        problems.map((problem) => dispositionProblemWords[problem]),
      )
    : undefined
}

/** One key item fails and all general ones pass: the rule has a hole there, so the inspector says why. */
const refuseUnreasoned = ({ gapCase }: Conclusion, { ending }: ConcludedContent): Refused | undefined =>
  gapCase && !ending.note ? refuse('inspection.reasonNeeded', ['note']) : undefined
