import type { InspectionKind } from '@app/types/inspection/values'
import { type Coverage, coverage } from './coverage'
import { isExtra } from './extra-key'
import { sharedItems, tablesOnce } from './parts'
import { type Answers, allItems, type Checklist } from './table'

type Asked = Pick<Checklist, 'id' | 'groups' | 'coverage'>

/** Whether an inspection of several tables may be closed. */
export type PartsCoverage = {
  readonly complete: boolean
  readonly parts: readonly { readonly checklistId: string; readonly coverage: Coverage }[]
  /** Over all parts, each once: tables in the order of asking, then extra checks. */
  readonly missing: readonly string[]
  readonly reasonNeeded: readonly string[]
  readonly naRefused: readonly string[]
  /** Answers that no part and no extra check asks for. */
  readonly unknown: readonly string[]
}

/** Looks at nothing of its own: a part whose items all passed last time, in a re-check of the others. */
const asksNothing = { kind: 'atLeast', key: 0, general: 0 } as const

const ownAnswers = (keys: ReadonlySet<string>, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)))

const coverPart = (table: Asked, kind: InspectionKind, answers: Answers, mustCheck: readonly string[]): Coverage => {
  const keys = new Set(allItems(table).map(({ key }) => key))
  const rechecksOthers =
    table.coverage[kind].kind === 'previousFailures' && mustCheck.length > 0 && !mustCheck.some((key) => keys.has(key))
  const asked = rechecksOthers ? { ...table, coverage: { ...table.coverage, [kind]: asksNothing } } : table
  return coverage(asked, kind, ownAnswers(keys, answers), mustCheck)
}

/** An extra check is answered with 符合 or 不符合; calling it not applicable would drop it. */
const openExtras = (mustCheck: readonly string[], answers: Answers) =>
  mustCheck.filter((key) => isExtra(key) && !['pass', 'fail'].includes(answers[key]?.result ?? ''))

/**
 * What all parts ask together: each by its own table and kind of visit, from the shared answers. `mustCheck` holds keys
 * of items and of extra checks (`extra.…`); a re-check that is about some items asks only for those, in whichever part.
 */
export const coverParts = (
  tables: readonly Asked[],
  kind: InspectionKind,
  answers: Answers,
  mustCheck: readonly string[] = [],
): PartsCoverage => {
  const order = sharedItems(tables).map(({ item }) => item.key)
  const parts = tablesOnce(tables).map((table) => ({
    checklistId: table.id,
    coverage: coverPart(table, kind, answers, mustCheck),
  }))
  const inOrder = (of: 'missing' | 'reasonNeeded' | 'naRefused') => {
    const keys = new Set(parts.flatMap((part) => part.coverage[of]))
    return order.filter((key) => keys.has(key))
  }
  const extras = openExtras(mustCheck, answers)
  const known = new Set([...order, ...mustCheck.filter(isExtra)])
  const unknown = Object.keys(answers).filter((key) => answers[key] && !known.has(key))
  return {
    complete: parts.every((part) => part.coverage.complete) && extras.length + unknown.length === 0,
    parts,
    missing: [...inOrder('missing'), ...extras],
    reasonNeeded: inOrder('reasonNeeded'),
    naRefused: [...inOrder('naRefused'), ...extras.filter((key) => answers[key])],
    unknown,
  }
}
