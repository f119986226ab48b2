import type { Verdict } from '@app/types/inspection/values'
import { verdictNames } from '@app/types/inspection/values'
import type { CountVector } from './clauses'
import type { Space } from './space'

const keyWords = ({ keyFailed }: CountVector): string =>
  keyFailed === 0 ? '重点项全部符合' : `重点项 ${keyFailed} 项不符合`

const generalResult = ({ generalFailed, generalCounted }: CountVector): string => {
  if (generalFailed === 0) return '全部符合'
  return generalFailed === generalCounted ? '全部不符合' : `${generalFailed} 项不符合`
}

/** What was counted, as people say it: `重点项 1 项不符合、一般项全部符合`. */
export const countWords = (counts: CountVector, { key, general }: Space): string => {
  const words = key.most > 0 ? [keyWords(counts)] : []
  if (general.most > 0 && counts.generalCounted === 0) words.push('一般项没有一项计入（都是合理缺项或未查）')
  else if (counts.generalCounted === general.most && general.most > 0) words.push(`一般项${generalResult(counts)}`)
  else if (general.most > 0)
    words.push(`一般项只计入 ${counts.generalCounted} 项（其余合理缺项或未查），${generalResult(counts)}`)
  return words.join('、')
}

export const verdictWords = (verdicts: readonly Verdict[]): string =>
  verdicts.length === 0 ? '没有结果' : `既是“${verdicts.map((verdict) => verdictNames[verdict]).join('”又是“')}”`
