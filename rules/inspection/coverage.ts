import type { InspectionKind } from '@app/types/inspection/values'
import { type Answer, type Answers, allItems, type Checklist, type ChecklistItem } from './table'

/** Whether a visit may be closed, and what is still missing. */
export type Coverage = {
  readonly complete: boolean
  /** Items that must still be answered, or whose answer cannot stand; in the table's order. */
  readonly missing: readonly string[]
  /** Of the missing: must-check items called not applicable without a reason. */
  readonly reasonNeeded: readonly string[]
  /** Of the missing: items called not applicable that never are. */
  readonly naRefused: readonly string[]
  /** How many key and general items must still be checked to reach the minimum. */
  readonly shortage: { readonly key: number; readonly general: number }
  /** Answers to items that the table does not have. */
  readonly unknown: readonly string[]
}

type Asked = Pick<Checklist, 'groups' | 'coverage'>

const without = (of: readonly ChecklistItem[], answers: Answers) => of.filter(({ key }) => !answers[key])

/** Fewer applicable than the minimum: then all applicable. Not applicable counts as neither (regulations: case 9, 11). */
const shortOf = (of: readonly ChecklistItem[], answers: Answers, least: number): number => {
  const results = of.map(({ key }) => answers[key]?.result)
  const checked = results.filter((result) => result === 'pass' || result === 'fail').length
  const applicable = results.filter((result) => result !== 'notApplicable').length
  return Math.max(0, Math.min(least, applicable) - checked)
}

const hasReason = (answer: Answer) => Boolean(answer.remark?.trim())

const askedOf = (checklist: Asked, kind: InspectionKind, mustCheck: ReadonlySet<string>): readonly ChecklistItem[] => {
  const items = allItems(checklist)
  const rule = checklist.coverage[kind]
  const previous = items.filter(({ key }) => mustCheck.has(key))
  if (rule.kind === 'everyItem' || (rule.kind === 'previousFailures' && previous.length === 0)) return items
  return previous
}

const shortageOf = (checklist: Asked, kind: InspectionKind, answers: Answers): Coverage['shortage'] => {
  const rule = checklist.coverage[kind]
  if (rule.kind !== 'atLeast') return { key: 0, general: 0 }
  const items = allItems(checklist)
  return {
    key: shortOf(
      items.filter((item) => item.keyItem),
      answers,
      rule.key,
    ),
    general: shortOf(
      items.filter((item) => !item.keyItem),
      answers,
      rule.general,
    ),
  }
}

/**
 * What the table asks of this kind of visit (Order 49 art. 27: every item, fly checks excepted; there at least 3 key and
 * 7 general or all that apply). Previous failures (必查项目) are always asked, and need a reason when not applicable.
 */
export const coverage = (
  checklist: Asked,
  kind: InspectionKind,
  answers: Answers,
  mustCheck: readonly string[] = [],
): Coverage => {
  const must = new Set(mustCheck)
  const items = allItems(checklist)
  const missingFor = items.filter(({ key }) => answers[key]?.result === 'notApplicable')
  const naRefused = missingFor.filter(({ naAllowed }) => !naAllowed).map(({ key }) => key)
  const reasonNeeded = missingFor
    .filter(({ key, naAllowed }) => naAllowed && must.has(key) && !hasReason(answers[key] as Answer))
    .map(({ key }) => key)
  const open = new Set([
    ...without(askedOf(checklist, kind, must), answers).map(({ key }) => key),
    ...naRefused,
    ...reasonNeeded,
  ])
  const missing = items.flatMap(({ key }) => (open.has(key) ? [key] : []))
  const known = new Set(items.map(({ key }) => key))
  const unknown = Object.keys(answers).filter((key) => answers[key] && !known.has(key))
  const shortage = shortageOf(checklist, kind, answers)
  const complete = missing.length + unknown.length + shortage.key + shortage.general === 0
  return { complete, missing, reasonNeeded, naRefused, shortage, unknown }
}
