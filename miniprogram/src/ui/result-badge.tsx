import { type ItemResult, itemResultNames, type Verdict, verdictNames } from '@app/types/inspection/values'
import { Text, View } from '@tarojs/components'
import { Shape, toneOf } from './shape'

const names: Readonly<Record<Verdict | ItemResult, string>> = { ...itemResultNames, ...verdictNames }

type ResultBadgeProps = { readonly result: Verdict | ItemResult | undefined; readonly slim?: boolean }

/** Result of an inspection or an item: a pill with a solid shape. Without a result: 未开展. */
export const ResultBadge = ({ result, slim = false }: ResultBadgeProps) => {
  const tone = result ? toneOf(result) : 'none'
  const word = result ? names[result] : '未开展'
  return (
    <View className={`result result--${tone}${slim ? ' result--slim' : ''}`} ariaRole='img' ariaLabel={`结果：${word}`}>
      <Shape tone={tone} />
      <Text>{word}</Text>
    </View>
  )
}
