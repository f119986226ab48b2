import type { Disposition, InspectionKind, ItemDisposition, ItemResult, Verdict } from '@app/types/inspection/values'
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
  | 'itemNotInWhole'
  | 'itemDoesNotFail'
  | 'itemDateOutOfRange'
  | 'itemDateAfterWhole'

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
  itemNotInWhole: '有一项单独写了处理，整体处理里没有选。请在上面一并选上，或回到那一项改掉。',
  itemDoesNotFail: '有一项符合或不适用，却写了处理。请回到那一项改掉。',
  itemDateOutOfRange: '有一项的整改期限不对：只有限期整改才写日期，最短 1 天，最长 30 天。',
  itemDateAfterWhole: '有一项的整改期限比整体的晚。请把上面的日期改到最晚的那一天。',
}

/** What was decided about one item by itself. */
export type ItemDecided = {
  readonly result?: ItemResult
  readonly handling?: { readonly disposition: ItemDisposition; readonly by?: Day | undefined } | undefined
}

export type Decided = {
  readonly kind: InspectionKind
  readonly verdict: Verdict
  /** Answers of all items; what was decided about single ones has to fit what was decided about the whole. */
  readonly items?: readonly ItemDecided[]
  /** How many extra checks fail: they move no verdict, and still something is left to be rectified. */
  readonly failingExtras?: number
  /** Danger of a food-safety accident: business stops at once whatever the verdict (Order 49 art. 31). */
  readonly accidentRisk: boolean
  readonly dispositions: readonly Disposition[]
  readonly rectifyBy?: Day | undefined
  /** Day of the inspection, on which it is signed. */
  readonly day: Day
  /** Of a correction: day of the visit. What was ordered then may stand, though its day has come since. */
  readonly since?: Day
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

const outOfRange = ({ day, since = day }: Decided, by: Day | undefined): boolean =>
  by !== undefined && !(daysBetween(since, by) >= rectifyDays.least && daysBetween(day, by) <= rectifyDays.most)

const handled = ({ items = [] }: Decided) => items.flatMap(({ handling }) => handling ?? [])

/** A day belongs to an order to rectify and to nothing else. */
const itemDateOutOfRange = (decided: Decided): boolean =>
  handled(decided).some(
    ({ disposition, by }) => by !== undefined && (disposition !== 'rectifyByDate' || outOfRange(decided, by)),
  )

const checks: Readonly<Record<DispositionProblem, Check>> = {
  nothingChosen: (_, chosen) => chosen.size === 0,
  chosenTwice: ({ dispositions }, chosen) => dispositions.length > chosen.size,
  passedWithFailures: (decided, chosen) => !nothingFails(decided) && chosen.has('passed'),
  passedWithOthers: (_, chosen) => chosen.has('passed') && chosen.size > 1,
  nothingToRectify: (decided, chosen) =>
    nothingFails(decided) && (chosen.has('correctedOnSite') || chosen.has('rectifyByDate')),
  // a re-check has no grade to act upon: what is not mended yet is decided about item by item (regulations §3.3, case 16)
  writtenActionNeeded: ({ kind, verdict }, chosen) =>
    kind !== 'recheck' &&
    verdict === 'nonConforming' &&
    chosen.size > 0 &&
    !graveActions.some((action) => chosen.has(action)),
  rectifyDateMissing: ({ rectifyBy }, chosen) => chosen.has('rectifyByDate') && rectifyBy === undefined,
  rectifyDateOutOfRange: (decided) => outOfRange(decided, decided.rectifyBy),
  rectifyDateWithoutOrder: ({ rectifyBy }, chosen) => rectifyBy !== undefined && !chosen.has('rectifyByDate'),
  stopBusinessNeeded: ({ accidentRisk }, chosen) => accidentRisk && !chosen.has('stopBusiness'),
  itemNotInWhole: (decided, chosen) => handled(decided).some(({ disposition }) => !chosen.has(disposition)),
  itemDoesNotFail: ({ items = [] }) => items.some(({ result, handling }) => handling && result !== 'fail'),
  itemDateOutOfRange,
  itemDateAfterWhole: (decided) => handled(decided).some(({ by }) => by && decided.rectifyBy && by > decided.rectifyBy),
}

/**
 * Items that an order to rectify is about: all that failed, without those that were mended before the inspectors' eyes
 * (当场整改); where every one was, the order that was given all the same is about all of them.
 */
export const orderedItems = <T extends ItemDecided>(failing: readonly T[]): readonly T[] => {
  const left = failing.filter(({ handling }) => handling?.disposition !== 'correctedOnSite')
  return left.length > 0 ? left : failing
}

/** Everything that is wrong with the chosen dispositions; none: they stand. */
export const dispositionProblems = (decided: Decided): readonly DispositionProblem[] => {
  const chosen = new Set(decided.dispositions)
  return (Object.keys(checks) as DispositionProblem[]).filter((problem) => checks[problem](decided, chosen))
}
