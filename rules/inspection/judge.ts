import type { Verdict } from '@app/types/inspection/values'
import { type Counts, countAnswers } from './counts'
import { type Answers, allItems, type Checklist, type JudgementRule } from './table'

type Found = Pick<Counts, 'keyFailed' | 'generalPassed' | 'generalCounted'>

/** `noGeneralItem`: the table has general items and none counts, so there is no rate; `nothingChecked`: no item counts. */
type JudgementBlock = 'noGeneralItem' | 'nothingChecked'

/** The verdict (结果判定) and what it rests on. Without a verdict, `blocked` says why; it then goes to a superior. */
export type Judgement = {
  /**
   * One key item fails and every general item passes: the text of 2016 is silent (not 符合, and 基本符合 asks for a rate
   * below 100 %). Judged basicallyConforming, and the inspector writes the reason.
   */
  readonly gapCase: boolean
  readonly keyFailures: number
  readonly generalPassed: number
  readonly generalCounted: number
  /** Keys of the failing items, in the table's order. */
  readonly failing: readonly string[]
} & (
  | { readonly verdict: Verdict; readonly blocked?: never }
  | { readonly verdict?: never; readonly blocked: JudgementBlock }
)

const ruleKinds: readonly JudgementRule['kind'][] = ['catering-2016', 'production-2016', 'all-key', 'drug-2021']

/** Whether this version of the software can judge by the rule: a table may be newer than a phone. */
export const knowsRule = ({ kind }: { readonly kind: string }): boolean => ruleKinds.some((known) => known === kind)

/** Compared as integers: no rounding can move a rate over the line. */
const reaches = (found: Found, percent: number) => 100 * found.generalPassed >= percent * found.generalCounted

const tooMany = (rule: JudgementRule, found: Found): boolean => {
  switch (rule.kind) {
    case 'catering-2016':
      return found.keyFailed > rule.keyMax || !reaches(found, rule.ratePercent)
    case 'production-2016':
      return found.keyFailed > rule.keyMax || found.generalCounted - found.generalPassed > rule.generalMax
    case 'all-key':
      return true
    case 'drug-2021':
      return found.keyFailed > 0
  }
}

/** The verdict from numbers alone. Correction on the spot changes nothing here: it is a disposition. */
export const verdictOf = (rule: JudgementRule, found: Found): Verdict => {
  if (found.keyFailed === 0 && found.generalPassed === found.generalCounted) return 'conforming'
  return tooMany(rule, found) ? 'nonConforming' : 'basicallyConforming'
}

const isGap = (rule: JudgementRule, found: Found) =>
  rule.kind === 'catering-2016' && found.keyFailed > 0 && found.generalPassed === found.generalCounted

const blockOf = (checklist: Pick<Checklist, 'groups' | 'judgement'>, counts: Counts): JudgementBlock | undefined => {
  const ratesGeneral = checklist.judgement.kind === 'catering-2016' && allItems(checklist).some((item) => !item.keyItem)
  if (ratesGeneral && counts.generalCounted === 0) return 'noGeneralItem'
  return counts.keyCounted + counts.generalCounted === 0 ? 'nothingChecked' : undefined
}

/** Judges what was checked by the table's own rule; phone and server both call this. Coverage is asked elsewhere. */
export const judge = (checklist: Pick<Checklist, 'groups' | 'judgement'>, answers: Answers): Judgement => {
  const counts = countAnswers(checklist, answers)
  const basis = {
    keyFailures: counts.keyFailed,
    generalPassed: counts.generalPassed,
    generalCounted: counts.generalCounted,
    failing: allItems(checklist).flatMap(({ key }) => (answers[key]?.result === 'fail' ? [key] : [])),
  }
  const blocked = blockOf(checklist, counts)
  if (blocked) return { ...basis, gapCase: false, blocked }
  const verdict = verdictOf(checklist.judgement, counts)
  return { ...basis, verdict, gapCase: verdict === 'basicallyConforming' && isGap(checklist.judgement, counts) }
}

/** Rate of passing in tenths of a percent, rounded down: 69.96 % never reads 70.0. Undefined when nothing counts. */
export const rateInTenths = (passed: number, counted: number): number | undefined =>
  counted === 0 ? undefined : Math.floor((passed * 1_000) / counted)

/** `88.8 %`, for staff only; the public reads counts. */
export const rateWords = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10} %`
