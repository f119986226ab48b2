import type { BeginningRule, InspectionKind } from '@app/types/inspection/values'
import { addMonths, type Day } from '../time/day'

/** A concluded inspection, as far as the next one's beginning needs it. */
type Earlier = { readonly day: Day; readonly kind: InspectionKind }

export type Beginning = {
  readonly kind: InspectionKind
  readonly day: Day
  /** Concluded inspections of the shop. */
  readonly earlier: readonly Earlier[]
  /** Number of the approval (行政检查审批), where one was written down. */
  readonly approval?: string | undefined
}

/** What speaks against beginning; each may be overridden with a reason. */
export type BeginningProblem = { readonly rule: BeginningRule; readonly words: string }

/**
 * 国办发〔2024〕54号: the most planned inspections of an enterprise in a year, published by each body. Two a level is
 * the example of a county; to be confirmed by the bureau.
 */
export const yearlyCap = 2

/** Order 49 art. 42: the same items are not inspected again within three months, except for suspected violations. */
const repeatMonths = 3

/** 国办发〔2024〕54号: complaints and rechecks are cases; what is inspected for a clue does not count either. */
const planned: readonly InspectionKind[] = ['routine', 'systemCheck']

/** Kinds that are approved one by one before anybody goes (行政检查审批表). */
const approvedOneByOne: readonly InspectionKind[] = ['flyCheck', 'systemCheck']

const isPlanned = ({ kind }: Earlier) => planned.includes(kind)

const capProblem = ({ kind, day, earlier }: Beginning): BeginningProblem[] => {
  const year = day.slice(0, 4)
  const made = earlier.filter((one) => isPlanned(one) && one.day.startsWith(year)).length
  if (!planned.includes(kind) || made < yearlyCap) return []
  return [{ rule: 'yearlyCap', words: `今年已按计划检查 ${made} 次，一年最多 ${yearlyCap} 次` }]
}

const repeatProblem = ({ kind, day, earlier }: Beginning): BeginningProblem[] => {
  if (!planned.includes(kind)) return []
  const last = earlier
    .filter((one) => isPlanned(one) && one.day <= day && addMonths(one.day, repeatMonths) > day)
    .map((one) => one.day)
    .sort()
    .at(-1)
  return last ? [{ rule: 'noRepeat', words: `${last} 刚查过，三个月内不重复检查` }] : []
}

const approvalProblem = ({ kind, approval }: Beginning): BeginningProblem[] =>
  approvedOneByOne.includes(kind) && !approval?.trim()
    ? [{ rule: 'approval', words: '这类检查要先审批，请写审批编号' }]
    : []

/**
 * What has to be settled before an inspection begins: the yearly cap, no repetition within three months, the approval.
 * An inspector who goes on says why; the office sees it.
 */
export const beginningProblems = (beginning: Beginning): readonly BeginningProblem[] => [
  ...capProblem(beginning),
  ...repeatProblem(beginning),
  ...approvalProblem(beginning),
]
