import type { VerdictScale } from '@app/types/inspection/values'
import type { JudgementRule } from './table'

/** In which words a rule gives its verdicts; undefined: 符合, 基本符合, 不符合. */
export const scaleOf = ({ kind }: Pick<JudgementRule, 'kind'>): VerdictScale | undefined =>
  kind === 'drug-2021' ? 'drugs' : undefined

/** The words of the whole: those of drugs only where every table of the visit has them. */
export const scaleOfAll = (
  tables: readonly { readonly judgement: Pick<JudgementRule, 'kind'> }[],
): VerdictScale | undefined =>
  tables.length > 0 && tables.every(({ judgement }) => scaleOf(judgement) === 'drugs') ? 'drugs' : undefined
