import { type Counts, countAnswers } from '@app/rules/inspection/counts'
import type { Coverage } from '@app/rules/inspection/coverage'
import { judgeVisit, type VisitJudgement } from '@app/rules/inspection/judge-visit'
import { sharedItems, tablesOnce } from '@app/rules/inspection/parts'
import { coverParts, type PartsCoverage } from '@app/rules/inspection/parts-coverage'
import { readingsAgainst } from '@app/rules/inspection/reading'
import { scaleOf, scaleOfAll } from '@app/rules/inspection/scale'
import type { Answers } from '@app/rules/inspection/table'
import type { InspectionKind, Verdict, VerdictScale } from '@app/types/inspection/values'
import type { DraftAnswers, DraftHead } from './draft'
import { knowsTables, mustKeys, tablesOf } from './tables'

export type Visited = Pick<DraftHead, 'tables' | 'kind' | 'mustCheck' | 'extraChecks'>

/** Where one table stands. */
export type LivePart = {
  readonly checklistId: string
  readonly title: string
  readonly counts: Counts
  readonly open: number
  readonly verdict?: Verdict
  readonly scale?: VerdictScale
}

/** Where an inspection stands: the same rules as the server's, so that the phone says what the server will say. */
export type Live = {
  /** A re-check is said otherwise than a grade. */
  readonly kind: InspectionKind
  /** Over all tables, each item once. */
  readonly counts: Counts
  readonly coverage: PartsCoverage
  /** Absent when this version of the app does not know a table's rule: then it cannot be signed with it. */
  readonly judgement?: VisitJudgement
  /** In which words the whole is said; absent: those of food. */
  readonly scale?: VerdictScale
  readonly parts: readonly LivePart[]
  /** Items whose reading says another thing than their result, or nothing, and no word why. */
  readonly unclear: readonly string[]
  /** How many items must still be answered before the inspection can be ended. */
  readonly open: number
}

/** Only answers with a result count; a remark alone is work in progress. */
export const answered = (answers: DraftAnswers): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, { result, remark, reading, photos }]) =>
      result ? [[key, { result, remark, reading, photos }]] : [],
    ),
  )

const openOf = ({ missing, shortage }: Coverage): number => missing.length + shortage.key + shortage.general

/** A re-check is not unmended because it is not finished. */
const settled = (judgement: VisitJudgement, kind: Visited['kind'], open: number): VisitJudgement => {
  if (kind !== 'recheck' || open === 0 || judgement.failing.length > 0) return judgement
  const { verdict: _, ...rest } = judgement
  return rest
}

const partsOf = (visited: Visited, answers: Answers, covered: PartsCoverage, judgement: VisitJudgement | undefined) =>
  tablesOnce(tablesOf(visited)).map(({ id, title, groups, judgement: rule }): LivePart => {
    const verdict = judgement?.parts.find(({ checklistId }) => checklistId === id)?.verdict
    const scale = scaleOf(rule)
    const coverage = covered.parts.find(({ checklistId }) => checklistId === id)?.coverage
    return {
      checklistId: id,
      title,
      counts: countAnswers({ groups }, answers),
      open: coverage ? openOf(coverage) : 0,
      ...(verdict && { verdict }),
      ...(scale && { scale }),
    }
  })

export const liveVerdict = (visited: Visited, drafted: DraftAnswers): Live => {
  const answers = answered(drafted)
  const tables = tablesOf(visited)
  const must = mustKeys(visited)
  const items = sharedItems(tables).map(({ item }) => item)
  const coverage = coverParts(tables, visited.kind, answers, must)
  const shortages = coverage.parts.map((part) => part.coverage.shortage)
  const all = { groups: [{ key: 'all', title: '', items }] }
  const unclear = readingsAgainst(all, answers).filter((key) => !answers[key]?.remark?.trim())
  const short = shortages.reduce((sum, { key, general }) => sum + key + general, 0)
  const open = coverage.missing.length + short + unclear.length
  const judgement = knowsTables(visited)
    ? settled(judgeVisit(tables, visited.kind, answers, must), visited.kind, open)
    : undefined
  const scale = visited.kind === 'recheck' ? undefined : scaleOfAll(tables)
  return {
    kind: visited.kind,
    ...(scale && { scale }),
    counts: countAnswers(all, answers),
    ...{ coverage, unclear, open },
    parts: partsOf(visited, answers, coverage, judgement),
    ...(judgement && { judgement }),
  }
}
