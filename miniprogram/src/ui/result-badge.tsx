import { outcomeName } from '@app/rules/inspection/headline'
import {
  type InspectionKind,
  type ItemResult,
  itemResultNames,
  type Verdict,
  type VerdictScale,
} from '@app/types/inspection/values'
import { Text, View } from '@tarojs/components'
import { Shape, toneOf } from './shape'

const isItem = (result: Verdict | ItemResult): result is ItemResult => result in itemResultNames

type ResultBadgeProps = {
  readonly result: Verdict | ItemResult | undefined
  readonly scale?: VerdictScale | undefined
  /** Of which visit; without it a graded one. */
  readonly kind?: InspectionKind | undefined
  readonly slim?: boolean
}

const wordOf = ({ result, scale, kind = 'routine' }: ResultBadgeProps): string => {
  if (!result) return '未开展'
  return isItem(result) ? itemResultNames[result] : outcomeName({ kind, verdict: result, scale })
}

/** Result of an inspection or an item: a pill with a solid shape. Without a result: 未开展. */
export const ResultBadge = ({ result, scale, kind, slim = false }: ResultBadgeProps) => {
  const tone = result ? toneOf(result) : 'none'
  const word = wordOf({ result, scale, kind })
  return (
    <View className={`result result--${tone}${slim ? ' result--slim' : ''}`} ariaRole='img' ariaLabel={`结果：${word}`}>
      <Shape tone={tone} />
      <Text>{word}</Text>
    </View>
  )
}
