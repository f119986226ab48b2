import type { BeginningRule, InspectionKind } from '@app/types/inspection/values'
import { addMonths, type Day } from '../time/day'

/** A concluded inspection of this bureau, as far as the next one's beginning needs it. */
type Earlier = { readonly day: Day; readonly kind: InspectionKind }

/** A supervision inspection by a superior bureau. */
export type BySuperior = { readonly day: Day; readonly bureau: string; readonly documentNumber: string }

export type Beginning = {
  readonly kind: InspectionKind
  readonly day: Day
  /** Concluded inspections of the shop. */
  readonly earlier: readonly Earlier[]
  /** What superior bureaus inspected at the shop. */
  readonly superior: readonly BySuperior[]
  /** The most planned inspections of a shop in a year (国办发〔2024〕54号), as the bureau has set and published it. */
  readonly yearlyCap: number
  /** Number of the approval (行政检查审批), where one was written down. */
  readonly approval?: string | undefined
}

/** What speaks against beginning; each may be overridden with a reason. */
export type BeginningProblem = { readonly rule: BeginningRule; readonly words: string }

/** Order 49 art. 42. */
const repeatMonths = 3

/** 国办发〔2024〕54号: complaints and rechecks are cases; what is inspected for a clue does not count either. */
const planned: readonly InspectionKind[] = ['routine', 'systemCheck']

/** Kinds that are approved one by one before anybody goes (行政检查审批表). */
const approvedOneByOne: readonly InspectionKind[] = ['flyCheck', 'systemCheck']

const isPlanned = ({ kind }: Earlier) => planned.includes(kind)

const capProblem = ({ kind, day, earlier, yearlyCap }: Beginning): BeginningProblem[] => {
  const year = day.slice(0, 4)
  const made = earlier.filter((one) => isPlanned(one) && one.day.startsWith(year)).length
  if (!planned.includes(kind) || made < yearlyCap) return []
  return [{ rule: 'yearlyCap', words: `今年已按计划检查 ${made} 次，一年最多 ${yearlyCap} 次` }]
}

/**
 * Order 49 art. 42: what a superior bureau has inspected, a subordinate one does in principle not inspect again within
 * three months. The own visits do not count; suspicion and evident danger are excepted, and with them the visits that
 * follow a clue: fly checks, complaints, rechecks.
 */
const repeatProblem = ({ kind, day, superior }: Beginning): BeginningProblem[] => {
  if (!planned.includes(kind)) return []
  const last = superior
    .filter((one) => one.day <= day && addMonths(one.day, repeatMonths) > day)
    .reduce<BySuperior | undefined>((found, one) => (found && found.day >= one.day ? found : one), undefined)
  if (!last) return []
  const words = `${last.bureau} ${last.day} 已检查（${last.documentNumber}），三个月内原则上不再重复检查已查的项目`
  return [{ rule: 'noRepeat', words }]
}

const approvalProblem = ({ kind, approval }: Beginning): BeginningProblem[] =>
  approvedOneByOne.includes(kind) && !approval?.trim()
    ? [{ rule: 'approval', words: '这类检查要先审批，请写审批编号' }]
    : []

/**
 * What has to be settled before an inspection begins: the yearly cap, no repetition of a superior's inspection, the approval.
 * An inspector who goes on says why; the office sees it.
 */
export const beginningProblems = (beginning: Beginning): readonly BeginningProblem[] => [
  ...capProblem(beginning),
  ...repeatProblem(beginning),
  ...approvalProblem(beginning),
]
