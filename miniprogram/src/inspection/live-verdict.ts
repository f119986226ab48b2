import { type Counts, countAnswers } from '@app/rules/inspection/counts'
import { type Coverage, coverage } from '@app/rules/inspection/coverage'
import { type Judgement, judge, knowsRule } from '@app/rules/inspection/judge'
import type { Answers, Checklist } from '@app/rules/inspection/table'
import type { DraftAnswers, DraftHead } from './draft'

type Asked = Pick<DraftHead, 'checklist' | 'kind' | 'mustCheck'>

/** Where an inspection stands: the same rules as the server's, so that the phone says what the server will say. */
export type Live = {
  readonly counts: Counts
  readonly coverage: Coverage
  /** Absent when this version of the app does not know the table's rule, or the draft is older than it: then the server alone judges. */
  readonly judgement?: Judgement
  /** How many items must still be answered before the inspection can be ended. */
  readonly open: number
}

type Ruled = Pick<Checklist, 'groups' | 'judgement' | 'coverage'>

/** The table with the rules that the server sent along, as far as this version of the app can judge by them. */
const ruledTable = ({ checklist: { groups, judgement, coverage } }: Asked): Ruled | undefined =>
  judgement && coverage && knowsRule(judgement) ? { groups, judgement, coverage } : undefined

const everyItem: Pick<Checklist, 'coverage'> = {
  coverage: {
    routine: { kind: 'everyItem' },
    flyCheck: { kind: 'everyItem' },
    systemCheck: { kind: 'everyItem' },
    recheck: { kind: 'everyItem' },
    complaintCheck: { kind: 'everyItem' },
  },
}

/** Only answers with a result count; a remark alone is work in progress. */
export const answered = (answers: DraftAnswers): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, { result, remark, photos }]) =>
      result ? [[key, { result, ...(remark ? { remark } : {}), ...(photos ? { photos } : {}) }]] : [],
    ),
  )

export const liveVerdict = (asked: Asked, drafted: DraftAnswers): Live => {
  const answers = answered(drafted)
  const table = ruledTable(asked)
  const plain = { ...everyItem, groups: asked.checklist.groups }
  const covered = coverage(
    table ?? plain,
    asked.kind,
    answers,
    asked.mustCheck.map(({ key }) => key),
  )
  const live = {
    counts: countAnswers(plain, answers),
    coverage: covered,
    open: covered.missing.length + covered.shortage.key + covered.shortage.general,
  }
  return table ? { ...live, judgement: judge(table, answers) } : live
}
