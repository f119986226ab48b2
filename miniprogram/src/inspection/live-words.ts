import type { Counts } from '@app/rules/inspection/counts'
import { outcomeName } from '@app/rules/inspection/headline'
import type { InspectionKind, Verdict, VerdictScale } from '@app/types/inspection/values'
import { type Tone, toneOf } from '../words/tone'
import type { Live } from './live-verdict'

const blockedWords = {
  noGeneralItem: '一般项都还没查',
  nothingChecked: '还没有查过一项',
} as const

type LiveWords = { readonly tone: Tone; readonly title: string; readonly basis: string }

type Said = { readonly kind: InspectionKind; readonly verdict: Verdict; readonly scale: VerdictScale | undefined }

const verdictWords = (said: Said): Pick<LiveWords, 'tone' | 'title'> => ({
  tone: toneOf(said.verdict),
  title: `现在是：${outcomeName(said)}`,
})

/** `一般项 9/10 符合，重点项 4/4 符合`. */
export const basisWords = ({ keyCounted, keyFailed, generalPassed, generalCounted }: Counts): string =>
  `一般项 ${generalPassed}/${generalCounted} 符合，重点项 ${keyCounted - keyFailed}/${keyCounted} 符合`

/** What the dock says of the inspection so far. */
export const liveWords = ({
  kind,
  judgement,
  scale,
  counts,
}: Pick<Live, 'kind' | 'judgement' | 'scale' | 'counts'>): LiveWords => {
  const basis = basisWords(counts)
  if (!judgement) return { tone: 'none', title: '小程序要更新才能判定', basis }
  if (judgement.verdict) return { ...verdictWords({ kind, verdict: judgement.verdict, scale }), basis }
  return { tone: 'none', title: '现在还判不了', basis: judgement.blocked ? blockedWords[judgement.blocked] : basis }
}
