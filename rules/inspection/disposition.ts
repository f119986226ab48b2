import type { Disposition, Verdict } from '@app/types/inspection/values'
import { type Day, daysBetween } from '../time/day'

/** Order 49 sets no number of days for rectification; these are ours (regulations §2.1), for the bureau to change. */
export const rectifyDays = { least: 1, default: 7, most: 30 } as const

/** Why dispositions cannot stand. */
export type DispositionProblem =
  | 'nothingChosen'
  | 'chosenTwice'
  | 'passedWithFailures'
  | 'passedWithOthers'
  | 'nothingToRectify'
  | 'writtenActionNeeded'
  | 'rectifyDateMissing'
  | 'rectifyDateOutOfRange'
  | 'rectifyDateWithoutOrder'
  | 'stopBusinessNeeded'

/** What people read, and how to mend it. */
export const dispositionProblemWords: Readonly<Record<DispositionProblem, string>> = {
  nothingChosen: '请选处理意见。',
  chosenTwice: '同一处理意见选了两次。',
  passedWithFailures: '有不符合项，不能“通过”。请选当场整改或书面限期整改。',
  passedWithOthers: '“通过”不能与其他处理一起选。',
  nothingToRectify: '没有不符合项，不用整改。',
  writtenActionNeeded: '结果是不符合，只当场整改不够。请选书面限期整改、立案调查、责令停止经营或移送。',
  rectifyDateMissing: '请写整改到哪一天。',
  rectifyDateOutOfRange: '整改期限最短 1 天，最长 30 天。',
  rectifyDateWithoutOrder: '写了整改日期，请同时选“书面限期整改”。',
  stopBusinessNeeded: '有发生食品安全事故的风险，必须责令停止经营。',
}

export type Decided = {
  readonly verdict: Verdict
  /** How many extra checks fail: they move no verdict, and still something is left to be rectified. */
  readonly failingExtras?: number
  /** Danger of a food-safety accident: business stops at once whatever the verdict (Order 49 art. 31). */
  readonly accidentRisk: boolean
  readonly dispositions: readonly Disposition[]
  readonly rectifyBy?: Day | undefined
  /** Day of the inspection. */
  readonly day: Day
}

const usual = (verdict: Verdict, keyFailures: number, failingExtras: number): readonly Disposition[] => {
  if (verdict === 'conforming') return failingExtras > 0 ? ['rectifyByDate'] : ['passed']
  if (verdict === 'basicallyConforming') return ['rectifyByDate']
  return keyFailures > 0 ? ['rectifyByDate', 'investigation'] : ['rectifyByDate']
}

/**
 * What is proposed for a verdict. A key item that fails in a nonConforming shop proposes an investigation (Order 49
 * art. 32). The inspector decides; a penalty is never proposed.
 */
export const defaultDispositions = (
  verdict: Verdict,
  found: { readonly keyFailures: number; readonly accidentRisk: boolean; readonly failingExtras?: number },
): readonly Disposition[] => {
  const proposed = usual(verdict, found.keyFailures, found.failingExtras ?? 0)
  if (!found.accidentRisk) return proposed
  return [...proposed.filter((disposition) => disposition !== 'passed'), 'stopBusiness']
}

const nothingFails = ({ verdict, failingExtras = 0 }: Decided) => verdict === 'conforming' && failingExtras === 0

type Check = (decided: Decided, chosen: ReadonlySet<Disposition>) => boolean

const graveActions: readonly Disposition[] = ['rectifyByDate', 'investigation', 'stopBusiness', 'transferred']

const dateOutOfRange = ({ day, rectifyBy }: Decided): boolean => {
  const days = rectifyBy === undefined ? rectifyDays.least : daysBetween(day, rectifyBy)
  return !(days >= rectifyDays.least && days <= rectifyDays.most)
}

const checks: Readonly<Record<DispositionProblem, Check>> = {
  nothingChosen: (_, chosen) => chosen.size === 0,
  chosenTwice: ({ dispositions }, chosen) => dispositions.length > chosen.size,
  passedWithFailures: (decided, chosen) => !nothingFails(decided) && chosen.has('passed'),
  passedWithOthers: (_, chosen) => chosen.has('passed') && chosen.size > 1,
  nothingToRectify: (decided, chosen) =>
    nothingFails(decided) && (chosen.has('correctedOnSite') || chosen.has('rectifyByDate')),
  writtenActionNeeded: ({ verdict }, chosen) =>
    verdict === 'nonConforming' && chosen.size > 0 && !graveActions.some((action) => chosen.has(action)),
  rectifyDateMissing: ({ rectifyBy }, chosen) => chosen.has('rectifyByDate') && rectifyBy === undefined,
  rectifyDateOutOfRange: dateOutOfRange,
  rectifyDateWithoutOrder: ({ rectifyBy }, chosen) => rectifyBy !== undefined && !chosen.has('rectifyByDate'),
  stopBusinessNeeded: ({ accidentRisk }, chosen) => accidentRisk && !chosen.has('stopBusiness'),
}

/** Everything that is wrong with the chosen dispositions; none: they stand. */
export const dispositionProblems = (decided: Decided): readonly DispositionProblem[] => {
  const chosen = new Set(decided.dispositions)
  return (Object.keys(checks) as DispositionProblem[]).filter((problem) => checks[problem](decided, chosen))
}
