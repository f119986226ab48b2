import { shippedChecklists } from '@app/rules/inspection/checklist'
import { type Counts, countAnswers } from '@app/rules/inspection/counts'
import { type Coverage, coverage } from '@app/rules/inspection/coverage'
import { type Judgement, judge } from '@app/rules/inspection/judge'
import type { Answers, Checklist } from '@app/rules/inspection/table'
import type { DraftAnswers, DraftHead } from './draft'

type Asked = Pick<DraftHead, 'checklist' | 'kind' | 'mustCheck'>

/** Where an inspection stands: the same rules as the server's, so that the phone says what the server will say. */
export type Live = {
  readonly counts: Counts
  readonly coverage: Coverage
  /** Absent when this version of the app does not know the table's rule: then the server alone judges. */
  readonly judgement?: Judgement
  /** How many items must still be answered before the inspection can be ended. */
  readonly open: number
}

/** The rule of the table that the server sent: the shipped one of the same name and version. */
const ruledTable = ({ checklist }: Asked): Checklist | undefined => {
  const shipped = shippedChecklists.find(({ id, version }) => id === checklist.id && version === checklist.version)
  return shipped && { ...shipped, groups: checklist.groups as Checklist['groups'] }
}

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
  const plain = { ...everyItem, groups: asked.checklist.groups as Checklist['groups'] }
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
