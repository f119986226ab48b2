import {
  type ItemResult,
  itemResultNames,
  type Verdict,
  type VerdictScale,
  verdictName,
} from '@app/types/inspection/values'
import { Text, View } from '@tarojs/components'
import { Shape, toneOf } from './shape'

const isItem = (result: Verdict | ItemResult): result is ItemResult => result in itemResultNames

type ResultBadgeProps = {
  readonly result: Verdict | ItemResult | undefined
  readonly scale?: VerdictScale | undefined
  readonly slim?: boolean
}

/** Result of an inspection or an item: a pill with a solid shape. Without a result: 未开展. */
export const ResultBadge = ({ result, scale, slim = false }: ResultBadgeProps) => {
  const tone = result ? toneOf(result) : 'none'
  const word = !result ? '未开展' : isItem(result) ? itemResultNames[result] : verdictName(result, scale)
  return (
    <View className={`result result--${tone}${slim ? ' result--slim' : ''}`} ariaRole='img' ariaLabel={`结果：${word}`}>
      <Shape tone={tone} />
      <Text>{word}</Text>
    </View>
  )
}
