import { type Verdict, verdictNames } from '@app/types/inspection/values'
import { type Tone, toneOf } from '../words/tone'
import type { Live } from './live-verdict'

const blockedWords = {
  noGeneralItem: '一般项都还没查',
  nothingChecked: '还没有查过一项',
} as const

type LiveWords = { readonly tone: Tone; readonly title: string; readonly basis: string }

const verdictWords = (verdict: Verdict): Pick<LiveWords, 'tone' | 'title'> => ({
  tone: toneOf(verdict),
  title: `现在是：${verdictNames[verdict]}`,
})

/** What the dock says of the inspection so far: `一般项 9/10 符合，重点项 4/4 符合`. */
export const liveWords = ({ judgement, counts }: Live): LiveWords => {
  const key = `重点项 ${counts.keyCounted - counts.keyFailed}/${counts.keyCounted} 符合`
  const basis = `一般项 ${counts.generalPassed}/${counts.generalCounted} 符合，${key}`
  if (!judgement) return { tone: 'none', title: '结果由服务器判定', basis }
  if (judgement.verdict) return { ...verdictWords(judgement.verdict), basis }
  return { tone: 'none', title: '现在还判不了', basis: judgement.blocked ? blockedWords[judgement.blocked] : basis }
}
