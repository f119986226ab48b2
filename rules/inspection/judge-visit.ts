import type { InspectionKind, Verdict } from '@app/types/inspection/values'
import type { Judgement } from './judge'
import { judgeParts } from './parts'
import { judgeRecheckParts } from './recheck'
import type { Answers, Checklist } from './table'

type Judged = Pick<Checklist, 'id' | 'groups' | 'judgement'>

/** What the answers of a visit come to: of each table, and of the whole. */
export type VisitJudgement = {
  /** Overall the worst; missing while a part cannot be judged. */
  readonly verdict?: Verdict
  readonly blocked?: NonNullable<Judgement['blocked']>
  /** Some part is the case that its rule is silent about: the inspector writes why. */
  readonly gapCase: boolean
  /** Keys of failing items in the order of asking, extra checks last. */
  readonly failing: readonly string[]
  /** Each table's own verdict; a re-check has none, it knows no rate. */
  readonly parts: readonly { readonly checklistId: string; readonly verdict: Verdict; readonly gapCase: boolean }[]
}

/** A re-check is mended when nothing that failed before fails again, and nothing else does (regulations §3.3, case 16). */
const judgeRecheckVisit = (tables: readonly Judged[], answers: Answers, mustCheck: readonly string[]) => {
  const { failing, failingExtras } = judgeParts(tables, answers)
  const all = [...failing, ...failingExtras]
  const { mended } = judgeRecheckParts(tables, answers, mustCheck)
  const verdict: Verdict = mended && all.length === 0 ? 'conforming' : 'nonConforming'
  return { verdict, gapCase: false, failing: all, parts: [] }
}

/** Judges a visit as phone and server both do. Whether everything was answered is asked elsewhere (`coverParts`). */
export const judgeVisit = (
  tables: readonly Judged[],
  kind: InspectionKind,
  answers: Answers,
  mustCheck: readonly string[],
): VisitJudgement => {
  if (kind === 'recheck') return judgeRecheckVisit(tables, answers, mustCheck)
  const { overall, parts, gapCase, failing, failingExtras } = judgeParts(tables, answers)
  return {
    ...overall,
    gapCase,
    failing: [...failing, ...failingExtras],
    parts: parts.flatMap(({ checklistId, judgement }) =>
      judgement.verdict ? [{ checklistId, verdict: judgement.verdict, gapCase: judgement.gapCase }] : [],
    ),
  }
}
